import { copy } from '../state/copy.ts';
import { t } from '../strings/current.ts';
import { Dialog } from '../ui/dialog.tsx';

/** A new token, shown this once. */
export const TokenSecret = ({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) => (
  <Dialog title={t.admin.addToken} onClose={onClose}>
    <div class="dialog-body">
      <p>{t.admin.tokenOnce}</p>
      <output class="secret mono">{secret}</output>
    </div>
    <footer>
      <button type="button" onClick={() => copy(secret)}>
        {t.common.copy}
      </button>
      <button type="button" class="primary" onClick={onClose}>
        {t.common.close}
      </button>
    </footer>
  </Dialog>
);

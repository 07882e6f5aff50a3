import { useEffect, useRef, useState } from 'preact/hooks';
import { bytes } from '../logic/format.ts';
import { imageName, uploadImage } from '../logic/upload.ts';
import { sentence, told } from '../state/toasts.ts';
import { uploadPort } from '../state/upload.ts';
import { t } from '../strings/current.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';

interface Going {
  readonly sent: number;
  readonly trouble: boolean;
}

/** Chooses a file and sends it; closing the dialog stops, choosing the same file again goes on where it was. */
export const UploadDialog = ({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) => {
  const [file, setFile] = useState<File | undefined>(undefined);
  const [name, setName] = useState('');
  const [version, setVersion] = useState('');
  const [sha256, setSha256] = useState('');
  const [going, setGoing] = useState<Going | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    setName(imageName(chosen.name));
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    setProblem('');
    setGoing({ sent: 0, trouble: false });
    const { signal } = stop.current;
    try {
      const plan = { name, version: version.trim(), sha256: sha256.trim() };
      const image = await uploadImage(uploadPort(file, plan, signal), file, (sent, trouble) =>
        setGoing({ sent, trouble }),
      );
      told(t.images.done(image.name, image.version ?? t.images.noVersion));
      onDone();
      onClose();
    } catch (error) {
      if (signal.aborted) return;
      setProblem(sentence(error));
      setGoing(undefined);
    }
  };
  const percent = file && going ? Math.floor((going.sent / Math.max(1, file.size)) * 100) : 0;
  return (
    <Dialog title={t.images.add} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div class="dialog-body">
          <label
            class={`drop ${file ? 'drop-full' : ''}`}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              take(event.dataTransfer?.files[0]);
            }}
          >
            <span class="unseen">{t.images.file}</span>
            <input
              type="file"
              disabled={going !== undefined}
              onChange={(event) => take(event.currentTarget.files?.[0])}
            />
            {file ? `${file.name} · ${bytes(file.size)}` : t.images.drop}
          </label>
          <Field label={t.images.name} value={name} onValue={setName} hint={t.images.nameHint} required />
          <Field label={t.images.version} value={version} onValue={setVersion} hint={t.images.versionHint} mono />
          <Field label={t.images.sha256} value={sha256} onValue={setSha256} hint={t.images.sha256Hint} mono />
          {going && file && (
            <div role="status">
              <progress max={100} value={percent} aria-label={t.images.start} />
              <p class={going.trouble ? 'problem' : 'hint'}>
                {going.trouble
                  ? t.images.trouble
                  : percent === 100
                    ? t.images.checking
                    : t.images.progress(bytes(going.sent), bytes(file.size), percent)}
              </p>
            </div>
          )}
          <Problem text={problem} />
        </div>
        <footer>
          <button type="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button type="submit" class="primary" disabled={!file || name === '' || going !== undefined}>
            {t.images.start}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};

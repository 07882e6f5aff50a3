import { useMemo, useState } from 'preact/hooks';
import { tally } from '../logic/fleet.ts';
import { bytes } from '../logic/format.ts';
import { copy } from '../state/copy.ts';
import { nodes } from '../state/fleet.ts';
import { useLiveReload } from '../state/live-reload.ts';
import { useResource } from '../state/resource.ts';
import { call, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { List } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RowButton } from '../ui/row-button.tsx';
import { Ago } from '../ui/time.tsx';
import { UploadDialog } from './upload-dialog.tsx';

const Hash = ({ sha256 }: { readonly sha256: string }) => (
  <button type="button" class="ghost mono hash" title={`${t.common.copy}: ${sha256}`} onClick={() => copy(sha256)}>
    {sha256.slice(0, 12)}…
  </button>
);

/** The images nodes can be given. */
export const ImagesPage = () => {
  const resource = useResource('GET /images');
  useLiveReload(resource.reload, (event) => event.type === 'node' && event.what === 'image');
  const [uploading, setUploading] = useState(false);
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const all = nodes.value;
  const wanted = useMemo(() => new Map(tally(all, ({ desiredVersion }) => desiredVersion ?? '')), [all]);
  const changing = may('operator');
  const heads = t.images.columns;
  return (
    <div class="page">
      <PageHead title={t.images.title}>
        {changing && (
          <div class="actions">
            <button type="button" class="primary" onClick={() => setUploading(true)}>
              {t.images.add}
            </button>
          </div>
        )}
      </PageHead>
      <Loaded from={resource}>
        {({ images }) => (
          <List
            rows={images}
            keyOf={({ name }) => name}
            empty={t.images.empty}
            columns={[
              { head: heads.name, cell: ({ name }) => name },
              {
                head: heads.version,
                labelled: true,
                class: 'mono',
                cell: ({ version }) => version ?? t.images.noVersion,
              },
              { head: heads.size, labelled: true, cell: ({ size }) => bytes(size) },
              { head: heads.sha256, labelled: true, cell: ({ sha256 }) => <Hash sha256={sha256} /> },
              { head: heads.created, labelled: true, cell: ({ createdAt }) => <Ago time={createdAt} /> },
              {
                head: heads.wanted,
                labelled: true,
                // a node that wants nothing has an empty version here
                cell: ({ version }) => (version === null ? 0 : (wanted.get(version) ?? 0)),
              },
            ]}
            actions={({ name }) =>
              changing && <RowButton danger label={t.common.remove} act={() => setRemoving(name)} />
            }
          />
        )}
      </Loaded>
      {uploading && <UploadDialog onClose={() => setUploading(false)} onDone={resource.reload} />}
      {removing !== undefined && (
        <Confirm
          title={t.images.removeTitle(removing)}
          text={t.images.removeText}
          go={t.common.remove}
          danger
          act={async () => {
            await call('DELETE /images/:name', { params: { name: removing } });
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
};

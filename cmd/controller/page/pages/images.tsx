import { useMemo, useState } from 'preact/hooks';
import { bytes } from '../logic/format.ts';
import { nodes } from '../state/fleet.ts';
import { useResource } from '../state/resource.ts';
import { api, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import type { Image } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Loaded } from '../ui/loading.tsx';
import { Ago } from '../ui/time.tsx';
import { UploadDialog } from './upload-dialog.tsx';

const columns = ['name', 'version', 'size', 'sha256', 'created', 'wanted'] as const;

/** The images nodes can be given. */
export const ImagesPage = () => {
  const resource = useResource<{ images: Image[] }>('/images');
  const [uploading, setUploading] = useState(false);
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const all = nodes.value;
  const wanted = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { desiredVersion } of all) {
      if (desiredVersion !== null) counts.set(desiredVersion, (counts.get(desiredVersion) ?? 0) + 1);
    }
    return counts;
  }, [all]);
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-title">
          <h1>{t.images.title}</h1>
          {may('operator') && (
            <div class="actions">
              <button type="button" class="primary" onClick={() => setUploading(true)}>
                {t.images.add}
              </button>
            </div>
          )}
        </div>
      </header>
      <Loaded from={resource}>
        {({ images }) =>
          images.length === 0 ? (
            <p class="empty card">{t.images.empty}</p>
          ) : (
            <div class="card list-card">
              <table class="list">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {t.images.columns[column]}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {images.map((image) => (
                    <tr key={image.name}>
                      <th scope="row">{image.name}</th>
                      <td class="mono" data-label={t.images.columns.version}>
                        {image.version ?? t.images.noVersion}
                      </td>
                      <td data-label={t.images.columns.size}>{bytes(image.size)}</td>
                      <td data-label={t.images.columns.sha256}>
                        <button
                          type="button"
                          class="ghost mono hash"
                          title={`${t.common.copy}: ${image.sha256}`}
                          onClick={() => void navigator.clipboard.writeText(image.sha256)}
                        >
                          {image.sha256.slice(0, 12)}…
                        </button>
                      </td>
                      <td data-label={t.images.columns.created}>
                        <Ago time={image.createdAt} />
                      </td>
                      <td data-label={t.images.columns.wanted}>{wanted.get(image.version ?? '') ?? 0}</td>
                      <td class="row-actions">
                        {may('operator') && (
                          <button type="button" class="ghost danger-text" onClick={() => setRemoving(image.name)}>
                            {t.common.remove}
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {uploading && <UploadDialog onClose={() => setUploading(false)} onDone={resource.reload} />}
      {removing !== undefined && (
        <Confirm
          title={t.images.removeTitle(removing)}
          text={t.images.removeText}
          go={t.common.remove}
          danger
          act={async () => {
            await api.send('DELETE', `/images/${encodeURIComponent(removing)}`);
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
};

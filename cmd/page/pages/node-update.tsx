import type { NodeDetail } from '#pkg/rest/nodes.ts';
import type { ReportedError, SwEntry } from '#pkg/rest/reported.ts';
import { errorWords } from '../logic/error-text.ts';
import { bytes, duration, millis } from '../logic/format.ts';
import { pauseText, progressText, statusText } from '../logic/status-text.ts';
import { entryOfInterest, remaining, toneOf } from '../logic/status.ts';
import { now } from '../state/clock.ts';
import { t } from '../strings/current.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icons.tsx';
import { dateText } from '../ui/time.tsx';

const testWindow = 'timer.test.baseimage.update';
const defaultWindow = 600;

/** The end of the test, running by itself between two reports. */
const Countdown = ({ entry, node }: { readonly entry: SwEntry; readonly node: NodeDetail }) => {
  const whole = Number(node.desired.properties[testWindow] ?? defaultWindow);
  const left = remaining(entry.subStatusProgress, millis(node.reportedAt), now.value);
  return (
    <div class="countdown">
      <span>{t.node.testing}</span>
      <strong role="timer">{left > 0 ? duration(left) : t.node.testDone}</strong>
      <progress max={whole} value={Math.max(0, whole - left)} aria-label={t.node.testing} />
    </div>
  );
};

/** Live bytes of the image while it loads: the report's own percentage is refreshed more rarely (spec 4.9). */
const Download = ({ node }: { readonly node: NodeDetail }) => {
  const tree = node.contentTrees.find(({ uuid }) => uuid === node.desired.baseos?.contentTreeUuid);
  if (!tree || tree.state !== 'DOWNLOAD_STARTED') return null;
  const text = t.images.progress(
    bytes(tree.currentSizeBytes),
    bytes(node.desired.baseos?.size ?? 0),
    tree.progressPercentage,
  );
  return (
    <div class="countdown">
      <span>{text}</span>
      <progress max={100} value={tree.progressPercentage} aria-label={text} />
    </div>
  );
};

const ErrorBox = ({ error }: { readonly error: ReportedError }) => {
  const words = errorWords(error);
  return (
    <div class={`error-box severity-${words.severity.toLowerCase()}`}>
      <h3>
        <Icon name="warn" /> {t.node.severity[words.severity] ?? words.severity}
      </h3>
      <p class="error-text">{words.description}</p>
      <p>{t.node.severityMeaning[words.severity] ?? ''}</p>
      <dl>
        {words.entities.map(({ kind, id }) => (
          <div key={id}>
            <dt>{t.node.concerns}</dt>
            <dd>
              {t.node.entities[kind]} <span class="mono small">{id}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.node.retryCondition}</dt>
          <dd>{words.retry === '' ? t.node.noRetry : words.retry}</dd>
        </div>
        <div>
          <dt>{t.node.at}</dt>
          <dd>{dateText(error.timestamp)}</dd>
        </div>
      </dl>
    </div>
  );
};

/** The update in hand: what is wanted, how far it is, what went wrong. */
export const NodeUpdate = ({ node }: { readonly node: NodeDetail }) => {
  const { baseos } = node.desired;
  const list = node.reported?.swList ?? [];
  const entry = entryOfInterest(list, baseos?.version);
  const testing = list.find(({ subStatus, userStatus }) => subStatus === 'UPDATE_TESTING' && userStatus === 'UPDATING');
  const errors = list.flatMap(({ swErr }) => (swErr && swErr.description !== '' ? [swErr] : []));
  return (
    <section class="card">
      <h2>{t.node.update}</h2>
      <p class="target">
        {baseos ? (
          <>
            <span class="mono">{t.node.target(baseos.version, baseos.image)}</span>
            {!baseos.activate && <span class="mark">{t.node.downloadOnly}</span>}
          </>
        ) : (
          <span class="quiet">{t.node.noTarget}</span>
        )}
      </p>
      {entry && (
        <p>
          <Badge tone={toneOf(entry.userStatus, entry.subStatus)}>
            {entry.subStatus === 'UPDATE_TESTING'
              ? statusText(entry.userStatus)
              : progressText(entry) || statusText(entry.userStatus)}
          </Badge>
        </p>
      )}
      {entry && pauseText(entry) !== '' && <p class="problem small">{pauseText(entry)}</p>}
      <Download node={node} />
      {testing && <Countdown entry={testing} node={node} />}
      {errors.map((error) => (
        <ErrorBox key={error.description} error={error} />
      ))}
    </section>
  );
};

import { useId, useState } from 'preact/hooks';
import { href } from '../logic/route.ts';
import { waveProblem, waveSizes, wavesOf, type WaveChoice } from '../logic/waves.ts';
import { loadFleet, nodes as fleet } from '../state/fleet.ts';
import { useResource } from '../state/resource.ts';
import { go } from '../state/route.ts';
import { call } from '../state/session.ts';
import { sentence, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';

interface Props {
  readonly nodes?: readonly string[];
  readonly group?: string;
  readonly onClose: () => void;
}

const Choice = ({
  name,
  checked,
  onPick,
  label,
  hint,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly label: string;
  readonly hint?: string;
}) => (
  <label class="choice">
    <input type="radio" name={name} checked={checked} onChange={onPick} />
    <span>
      {label}
      {hint !== undefined && <small class="hint">{hint}</small>}
    </span>
  </label>
);

/** Which image, what the nodes do with it, in which steps, and when to stop. */
export const RolloutDialog = ({ nodes, group, onClose }: Props) => {
  const known = useResource('GET /images');
  const images = known.data?.images;
  const radio = useId();
  const [picked, setPicked] = useState('');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [mode, setMode] = useState<'activate' | 'download'>('activate');
  const [kind, setKind] = useState<WaveChoice['kind']>('one');
  const [amounts, setAmounts] = useState({ percent: '10', size: '10' });
  const [failures, setFailures] = useState('0');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const image = images?.find((one) => one.name === picked) ?? images?.[0];
  const ids = nodes ?? fleet.value.flatMap((node) => (node.group === group && node.id !== null ? [node.id] : []));
  const choice: WaveChoice = kind === 'one' ? { kind } : { kind, value: Number(amounts[kind] || 'x') };
  const wrongWave = waveProblem(choice);
  const wrongFailures = !/^\d{1,6}$/.test(failures);
  const version = image?.version ?? (typed === '' ? undefined : typed);
  const ready = image !== undefined && version !== undefined && !wrongWave && !wrongFailures;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    setProblem('');
    try {
      const body = {
        ...(name === '' ? {} : { name }),
        image: image.name,
        ...(image.version === null ? { version } : {}),
        ...(group === undefined ? { nodes: [...ids] } : { group }),
        mode,
        ...wavesOf(choice),
        maxFailures: Number(failures),
      };
      const { id } = await call('POST /rollouts', { body });
      void loadFleet();
      told(t.rollout.started);
      onClose();
      go(href('rollouts', id));
    } catch (error) {
      setProblem(sentence(error));
      setBusy(false);
    }
  };

  const amount = (of: 'percent' | 'size') => (
    <span class="amount">
      <input
        inputMode="numeric"
        aria-label={of === 'percent' ? t.rollout.percent : t.rollout.size}
        value={amounts[of]}
        aria-invalid={kind === of && wrongWave !== undefined}
        onFocus={() => setKind(of)}
        onInput={(event) => setAmounts({ ...amounts, [of]: event.currentTarget.value })}
      />
      {of === 'percent' ? t.rollout.percentUnit : t.rollout.sizeUnit}
    </span>
  );

  return (
    <Dialog
      title={group === undefined ? t.rollout.dialog(ids.length) : t.rollout.dialogGroup(group)}
      onClose={onClose}
      wide
    >
      <form onSubmit={(event) => void submit(event)}>
        <div class="dialog-body">
          {known.error !== undefined && <Problem text={sentence(known.error)} />}
          {images?.length === 0 ? (
            <p class="problem">{t.rollout.noImage}</p>
          ) : (
            <>
              <Select
                label={t.rollout.image}
                value={image?.name ?? ''}
                onValue={setPicked}
                // a closed select cuts what is too long for it
                hint={image && t.rollout.chosen(image.name, image.version ?? t.images.noVersion)}
              >
                {images?.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.version === null ? one.name : t.rollout.offered(one.name, one.version)}
                  </option>
                ))}
              </Select>
              {image?.version === null ? (
                <Field
                  label={t.rollout.version}
                  value={typed}
                  onValue={setTyped}
                  hint={t.rollout.versionNeeded}
                  required
                  mono
                />
              ) : (
                <Field label={t.rollout.name} value={name} onValue={setName} />
              )}
            </>
          )}
          <fieldset>
            <legend>{t.rollout.mode}</legend>
            <Choice
              name={`${radio}mode`}
              checked={mode === 'activate'}
              onPick={() => setMode('activate')}
              label={t.rollout.activate}
              hint={t.rollout.activateHint}
            />
            <Choice
              name={`${radio}mode`}
              checked={mode === 'download'}
              onPick={() => setMode('download')}
              label={t.rollout.download}
              hint={t.rollout.downloadHint}
            />
          </fieldset>
          <fieldset>
            <legend>{t.rollout.pace}</legend>
            <Choice
              name={`${radio}pace`}
              checked={kind === 'one'}
              onPick={() => setKind('one')}
              label={t.rollout.one}
            />
            <div class="choice-row">
              <Choice
                name={`${radio}pace`}
                checked={kind === 'percent'}
                onPick={() => setKind('percent')}
                label={t.rollout.percent}
              />
              {amount('percent')}
            </div>
            <div class="choice-row">
              <Choice
                name={`${radio}pace`}
                checked={kind === 'size'}
                onPick={() => setKind('size')}
                label={t.rollout.size}
              />
              {amount('size')}
            </div>
            <label class="amount stop">
              {t.rollout.stop}
              <input
                inputMode="numeric"
                value={failures}
                aria-invalid={wrongFailures}
                onInput={(event) => setFailures(event.currentTarget.value)}
              />
              {t.rollout.stopUnit}
            </label>
          </fieldset>
          <p class={wrongWave !== undefined || wrongFailures ? 'problem' : 'hint'} role="status">
            {wrongWave !== undefined
              ? t.rollout.problems[wrongWave]
              : wrongFailures
                ? t.rollout.problems.maxFailures
                : t.rollout.preview(waveSizes(ids.length, choice))}
          </p>
          <Problem text={problem} />
        </div>
        <footer>
          <button type="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button type="submit" class="primary" disabled={busy || !ready}>
            {mode === 'activate' ? t.rollout.start : t.rollout.startDownload}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};

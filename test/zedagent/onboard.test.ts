import test from 'ava';
import { createFailureLog } from '#pkg/link/failure-log.ts';
import { onboard } from '#cmd/zedagent/onboard.ts';
import { createLogger } from '#pkg/process/log.ts';
import { ScriptedLink } from './scripted-link.ts';

/** The hardware model of a node that onboards at a controller which says this of it. */
const modelBy = async (manufacturer: string, productName: string): Promise<string | undefined> => {
  const link = new ScriptedLink();
  const answer = { kind: 'ok', status: 200, value: { uuid: 'u', manufacturer, productName } } as const;
  link.uuid = async () => answer;
  const log = createLogger('test', { level: 'silent' });
  const known = await onboard({
    link,
    serial: 's',
    softSerial: '',
    alarm: { wait: async () => 'time', ring: () => undefined },
    random: () => 0,
    failures: createFailureLog(log, () => false),
    log,
    signal: new AbortController().signal,
  });
  return known?.HardwareModel;
};

test('manufacturer and product make the hardware model when the controller says both', async (t) => {
  t.is(await modelBy('Acme', 'Box 3'), 'Acme.Box 3');
  t.is(await modelBy('Acme', ''), '');
  t.is(await modelBy('', 'Box 3'), '');
});

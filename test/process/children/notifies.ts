import { spawnSync } from 'node:child_process';
import { openServiceNotify } from '#pkg/process/service-notify.ts';

let errors = 0;
const notify = openServiceNotify({
  onError: (error) => {
    errors += 1;
    process.stderr.write(`${String(error)}\n`);
  },
});
notify.ready();
notify.alive();
notify.stopping();
process.on('exit', () => {
  const fd = process.env['BASALT_NOTIFY_FD'];
  const passedOn =
    fd !== undefined && process.env['NOTIFY_SOCKET'] !== undefined
      ? spawnSync('ls', [`/proc/self/fd/${fd}`], { stdio: 'ignore' }).status === 0
        ? ', and a socket in a child'
        : ', and no socket in a child'
      : '';
  process.stdout.write(`${errors === 0 ? 'no error' : `${errors} errors`}${passedOn}`);
});

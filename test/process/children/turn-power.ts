import { readFileSync } from 'node:fs';
import { createLogger } from '#pkg/process/log.ts';
import { machinePower } from '#pkg/process/power.ts';

// the first process of a namespace can be asked for in it; in the machine's own, this process would end the machine
const [, namespaces = ''] = /^NSpid:\s+(.*)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
if (namespaces.split(/\s+/).length < 2) throw new Error('not in a process namespace of its own');
// the key of the kernel knows no namespaces: it would reset the machine that the test runs on
const noKey = '/nonexistent/sysrq-trigger';
await machinePower(createLogger('test'), 0, noKey).turn(process.argv[2] === 'poweroff' ? 'poweroff' : 'reset');

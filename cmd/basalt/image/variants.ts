import { rootModules } from './modules.ts';

/** What is wrong with a slot image on purpose; `good` is what a vendor ships. */
export const slotVariants = [
  'good',
  'kernel-panic',
  'init-hangs',
  'agent-dies',
  'agent-hangs',
  'no-network',
  'no-ext4',
  'fills-persist',
  'wrong-version',
] as const;
export type SlotVariant = (typeof slotVariants)[number];

/** A text that replaces a file of the good image. */
export interface Replacement {
  readonly path: string;
  readonly text: string;
}

const script = (...lines: readonly string[]): string => `#!/bin/sh\nexport PATH=/bin\n${lines.join('\n')}\n`;

/** The modules of the running system: a variant may lack the file system of /persist. */
export const modulesOf = (variant: SlotVariant): readonly string[] =>
  variant === 'no-ext4' ? rootModules.filter((name) => name !== 'ext4') : rootModules;

const start = 'etc/init.d/start';
const zedagent = 'opt/basalt/lib/zedagent.mjs';

/** What a variant replaces. `read` answers the text of a file of the good image. */
export const replacementsOf = async (
  variant: SlotVariant,
  read: (path: string) => Promise<string>,
): Promise<readonly Replacement[]> => {
  switch (variant) {
    case 'good':
    case 'wrong-version':
    case 'no-ext4':
      return [];
    case 'kernel-panic':
      return [{ path: start, text: script('echo 1 >/proc/sys/kernel/sysrq', 'echo c >/proc/sysrq-trigger') }];
    case 'init-hangs':
      return [{ path: start, text: script('while :; do sleep 3600; done') }];
    case 'agent-dies':
      return [
        {
          path: zedagent,
          text: `process.stderr.write('zedagent: fatal: its policy table is damaged\\n');\nprocess.exit(1);\n`,
        },
      ];
    case 'agent-hangs':
      // its heartbeat stands still, though the process is there
      return [
        {
          path: zedagent,
          text: `${await read(zedagent)}\nsetTimeout(() => process.kill(process.pid, 'SIGSTOP'), 20_000);\n`,
        },
      ];
    case 'no-network':
      return [{ path: 'etc/init.d/network', text: script('exit 0') }];
    case 'fills-persist':
      return [
        {
          path: 'etc/init.d/agents',
          text: (await read('etc/init.d/agents')).replace(
            '/opt/basalt/bin/',
            'dd if=/dev/zero of=/persist/filler bs=1M 2>/dev/null\n/opt/basalt/bin/',
          ),
        },
      ];
  }
};

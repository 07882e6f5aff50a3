import type { AgentName } from '#pkg/process/programs.ts';

/** What is wrong with an image on purpose; `good` is what a vendor ships. */
export const imageVariants = ['good', 'agent-dies', 'agent-hangs', 'no-network', 'wrong-version'] as const;
export type ImageVariant = (typeof imageVariants)[number];

const start = (agent: AgentName): string => `exec "$BASALT_NODE" "$BASALT_HOME/cmd/${agent}/main.ts" "$@"`;

/** A launcher that ends before its agent has begun, as an agent does whose first statement is a panic. */
const dies = (version: string): string =>
  [`echo "zedagent of ${version}: fatal: the policy table does not match its checksum" >&2`, 'exit 1'].join('\n');

/** Stops the agent's process 20 s after its start: alive for `kill -0`, but its heartbeat stands still. */
const hangs = (agent: AgentName): string => ['(sleep 20; kill -STOP $$) &', start(agent)].join('\n');

/** Points the agent at a controller name that no resolver knows (RFC 2606), as an image with a broken network would. */
const noNetwork = (agent: AgentName): string =>
  [
    'identity= run= previous=',
    'for argument; do',
    '  case "$previous" in --identity) identity=$argument ;; --run) run=$argument ;; esac',
    '  previous=$argument',
    'done',
    'cp -r "$identity" "$run/identity"',
    'echo controller.invalid:443 > "$run/identity/server"',
    `${start(agent)} --identity "$run/identity"`,
  ].join('\n');

const body = (agent: AgentName, variant: ImageVariant, version: string): string => {
  if (agent === 'baseosmgr') return start(agent);
  if (variant === 'agent-dies') return dies(version);
  if (variant === 'agent-hangs') return hangs(agent);
  if (variant === 'no-network') return noNetwork(agent);
  return start(agent);
};

/**
 * Text of `/opt/basalt/bin/<agent>`: a small sh script that becomes the agent. The boot emulator sets `BASALT_NODE`
 * (which node) and `BASALT_HOME` (where the program is): an image carries its release, not a copy of the runtime.
 */
export const launcherText = (agent: AgentName, variant: ImageVariant, version: string): string =>
  `#!/bin/sh\n# starts ${agent} of ${version}\n${body(agent, variant, version)}\n`;

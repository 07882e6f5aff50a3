import { isAbsolute } from 'node:path';
import type { Flag } from '#pkg/process/options.ts';

export type MetricsAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

/** Where no other machine can ask. */
const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|localhost):(\d{1,5})$/;

/** An address as `--metrics` has it, or what is wrong with it. */
export const parseMetricsAddress = (text: string): MetricsAddress | string => {
  if (text.startsWith('unix:')) {
    const path = text.slice('unix:'.length);
    // sun_path of Linux has 108 bytes, and Node cuts a longer one without a word
    if (!isAbsolute(path) || Buffer.byteLength(path) > 107)
      return `"${text}" is not unix: and a path of at most 107 bytes`;
    return { kind: 'unix', path };
  }
  const [, host, port] = loopback.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535)
    return `"${text}" is neither 127.0.0.1:PORT, [::1]:PORT, localhost:PORT nor unix:PATH; other machines ask through a proxy`;
  return { kind: 'tcp', host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
};

/** How the metrics of an agent can be had; neither unless asked for (docs/observability.md). */
export const metricsFlags = {
  metrics: {
    value: 'HOST:PORT|unix:PATH',
    meaning: 'serve /metrics, /healthz and /readyz there, on loopback or a unix socket (default: nowhere)',
    check: (value: string) => {
      const parsed = parseMetricsAddress(value);
      return typeof parsed === 'string' ? parsed : undefined;
    },
  },
  'metrics-file': {
    value: 'PATH',
    meaning: "write the metrics there every 15 s, for node_exporter's textfile collector (default: nowhere)",
  },
} as const satisfies Record<string, Flag>;

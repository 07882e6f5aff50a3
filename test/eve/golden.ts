import { readFileSync } from 'node:fs';

/** One recorded request or response of `fixtures/eve-adam-golden.json`. */
export interface GoldenExchange {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly content_type: string | null;
  readonly request: {
    readonly signer: 'onboard' | 'device';
    readonly message: string;
    readonly payload_hex: string;
    readonly container_hex: string;
  } | null;
  readonly response: {
    readonly message?: string;
    readonly payload_hex?: string;
    readonly container_hex?: string;
  } | null;
}

interface Golden {
  readonly certificates: Readonly<Record<'root' | 'signing' | 'encrypt' | 'onboard' | 'device', string>>;
  readonly exchanges: readonly GoldenExchange[];
  readonly admin_info_json_lines: readonly unknown[];
}

/** The exchange recorded between a test client and the reference controller. */
export const golden = JSON.parse(
  readFileSync(new URL('fixtures/eve-adam-golden.json', import.meta.url), 'utf8'),
) as Golden;

export const bytesOf = (hex: string | undefined): Uint8Array => Buffer.from(hex ?? '', 'hex');

/** The exchange of this name; a missing one fails the test that asks. */
export const exchange = (name: string): GoldenExchange => {
  const found = golden.exchanges.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no golden exchange ${name}`);
  return found;
};

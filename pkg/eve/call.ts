import { troubleOfError, troubleOfStatus } from './classify.ts';
import { badMessage } from './codec/bounded.ts';
import { decodeConfigResponse } from './codec/config.ts';
import type { EveLog } from './log.ts';
import type { ConfigReply } from './messages.ts';
import type { Outcome } from './port.ts';
import type { Exchange, Reply, Transport } from './transport.ts';

/** Ends an exchange with an outcome that is not a value. */
export class Stop extends Error {
  readonly outcome: Exclude<Outcome<never>, { readonly kind: 'ok' }>;

  constructor(outcome: Exclude<Outcome<never>, { readonly kind: 'ok' }>) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Makes a request, sends it and reads its reply; every way this can end is an Outcome. */
export const callOver =
  (transport: Transport, log: EveLog) =>
  async <T>(what: string, request: () => Exchange, read: (reply: Reply) => T | Promise<T>): Promise<Outcome<T>> => {
    let status: number | undefined;
    try {
      const reply = await transport.exchange(request(), (seen) => {
        status = seen;
      });
      const trouble = troubleOfStatus(reply.status, what);
      return trouble ?? { kind: 'ok', status: reply.status, value: await read(reply) };
    } catch (error) {
      if (error instanceof Stop) return error.outcome;
      const trouble = troubleOfError(error, what, status);
      log.debug({ err: trouble.error, status }, `${what} failed`);
      return trouble;
    }
  };

/** A reply with content has to be typed as protobuf; parameters behind the type do not matter. */
export const requireProtobuf = ({ contentType, body }: Reply): void => {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (body.length > 0 && type !== 'application/x-proto-binary') {
    throw badMessage('reply', `content type "${type}", expected application/x-proto-binary`);
  }
};

/** The config of a verified payload; `askedHash` undefined takes any. Stops with notModified on the hash asked with. */
export const configOf = (payload: Uint8Array, container: Uint8Array, askedHash: string | undefined): ConfigReply => {
  const { config, configHash } = decodeConfigResponse(payload);
  if (askedHash !== undefined && askedHash !== '' && configHash === askedHash) throw new Stop({ kind: 'notModified' });
  if (config === undefined) throw badMessage('ConfigResponse', 'no config although the hash is another one');
  return { config, configHash, container };
};

/** A header of printable ASCII; anything else cannot be sent and is left out. */
export const header = (name: string, value: string): Record<string, string> =>
  /^[\x21-\x7e][\x20-\x7e]{0,255}$/.test(value) ? { [name]: value } : {};

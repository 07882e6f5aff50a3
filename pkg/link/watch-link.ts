import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';

/** An exchange with the controller, and how it ended. */
export type SeenExchange =
  | { readonly exchange: 'config'; readonly outcome: Outcome<ConfigReply> }
  | {
      readonly exchange: 'certs' | 'register' | 'uuid' | 'attest' | 'info';
      readonly outcome: Outcome<unknown>;
    };

/** Whether the controller is there and does what it is asked. */
export const isAnswered = ({ kind }: Outcome<unknown>): boolean => kind === 'ok' || kind === 'notModified';

/**
 * The same link, whose exchanges are told to `see` before they are to who asked. What API v1 answers without asking anybody is
 * no exchange.
 */
export const watchLink = (link: ControllerLink, see: (seen: SeenExchange) => void): ControllerLink => {
  const told = async <T>(
    exchange: Exclude<SeenExchange['exchange'], 'config'>,
    asked: Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const outcome = await asked;
    see({ exchange, outcome });
    return outcome;
  };
  const isAsked = link.withoutAttestation !== true;
  return {
    ...(link.withoutAttestation === undefined ? {} : { withoutAttestation: link.withoutAttestation }),
    certs: () => (isAsked ? told('certs', link.certs()) : link.certs()),
    register: (serial, softSerial) => told('register', link.register(serial, softSerial)),
    uuid: () => told('uuid', link.uuid()),
    attest: (uuid, version) => {
      const asked = link.attest(uuid, version);
      return isAsked ? told('attest', asked) : asked;
    },
    config: async (uuid, hash) => {
      const outcome = await link.config(uuid, hash);
      see({ exchange: 'config', outcome });
      return outcome;
    },
    openCheckpoint: (container) => link.openCheckpoint(container),
    info: (uuid, message) => told('info', link.info(uuid, message)),
    close: () => link.close(),
  };
};

/** The same link, of which whatever the controller takes lets what it refused before go soon: it is there. */
export const hurrying = (link: ControllerLink, delivery: () => { reachable(): void }): ControllerLink =>
  watchLink(link, ({ outcome }) => {
    if (isAnswered(outcome)) delivery().reachable();
  });

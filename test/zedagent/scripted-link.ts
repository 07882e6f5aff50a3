import { BasaltError } from '#pkg/errors/error.ts';
import type { ConfigReply, EdgeDevConfig, InfoMessage, ZInfoDevice } from '#pkg/eve/messages.ts';
import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';
import { deviceUuid } from './configs.ts';

type Trouble = Exclude<Outcome<never>, { kind: 'ok' }>;

const error = new BasaltError('PEER_UNREACHABLE', 'scripted');

/** Outcomes that mean that something is wrong, by name. */
export const troubles = {
  unreachable: { kind: 'failed', status: undefined, error },
  upgrading: { kind: 'upgrading', error },
  refused: { kind: 'refused', error },
  unknownDevice: { kind: 'notFound', status: 404, error },
  forbidden: { kind: 'forbidden', status: 403, error },
  certificateMiss: { kind: 'certificateMiss', error },
} as const satisfies Record<string, Trouble>;

/** A controller in memory behind the link's port: serves a config, or any trouble, and remembers what it was told. */
export class ScriptedLink implements ControllerLink {
  config_: EdgeDevConfig | undefined;
  hash = '';
  trouble: Trouble | undefined;
  certsTrouble: Trouble | undefined;
  /** 403 for every config until attested */
  needsAttest = false;
  uuid_ = deviceUuid;
  productName = 'box';
  readonly infos: InfoMessage[] = [];
  readonly calls: string[] = [];
  readonly #kinds: (readonly [string, string])[] = [];
  attested = false;
  closed = false;

  serve(config: EdgeDevConfig, hash: string): void {
    this.config_ = config;
    this.hash = hash;
    this.trouble = undefined;
  }

  get device(): ZInfoDevice | undefined {
    const last = this.infos.findLast((message) => message.content.kind === 'device')?.content;
    return last?.kind === 'device' ? last.device : undefined;
  }

  #answer<T>(call: string, value: T, trouble: Trouble | undefined): Outcome<T> {
    this.calls.push(call);
    return trouble ?? { kind: 'ok', status: 200, value };
  }

  async certs() {
    return this.#answer('certs', { changed: true }, this.certsTrouble);
  }

  async register() {
    return this.#answer('register', undefined, this.trouble);
  }

  async uuid() {
    const trouble = this.trouble?.kind === 'notFound' ? undefined : this.trouble;
    return this.#answer('uuid', { uuid: this.uuid_, manufacturer: 'acme', productName: this.productName }, trouble);
  }

  async attest() {
    this.attested = this.trouble === undefined;
    return this.#answer('attest', undefined, this.trouble);
  }

  async config(uuid: string, configHash: string): Promise<Outcome<ConfigReply>> {
    this.calls.push(`config ${configHash}`);
    if (this.trouble !== undefined) return this.trouble;
    if (uuid !== this.uuid_) return troubles.unknownDevice;
    if (this.needsAttest && !this.attested) return troubles.forbidden;
    if (this.config_ === undefined) return troubles.unknownDevice;
    if (configHash === this.hash) return { kind: 'notModified' };
    return { kind: 'ok', status: 200, value: this.#reply(this.config_, this.hash) };
  }

  #reply(config: EdgeDevConfig, configHash: string): ConfigReply {
    const text = JSON.stringify({ config, configHash }, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    return { config, configHash, container: Buffer.from(text) };
  }

  /** a config as a checkpoint has it */
  stored(config: EdgeDevConfig): Uint8Array {
    return this.#reply(config, 'stored').container;
  }

  openCheckpoint(container: Uint8Array): Outcome<ConfigReply> {
    try {
      const reply = JSON.parse(Buffer.from(container).toString(), (_, value: unknown) =>
        typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
      ) as Omit<ConfigReply, 'container'>;
      return { kind: 'ok', status: 200, value: { ...reply, container } };
    } catch {
      return { kind: 'badSignature', error };
    }
  }

  /** kinds of the infos that came under a name */
  infosFor(uuid: string): readonly string[] {
    return this.#kinds.filter(([name]) => name === uuid).map(([, kind]) => kind);
  }

  async info(uuid: string, message: InfoMessage): Promise<Outcome<void>> {
    if (this.trouble !== undefined) return this.trouble;
    this.infos.push(message);
    this.#kinds.push([uuid, message.content.kind]);
    return { kind: 'ok', status: 201, value: undefined };
  }

  async close() {
    this.closed = true;
  }
}

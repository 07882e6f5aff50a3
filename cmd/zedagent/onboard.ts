import type { Logger } from '#pkg/agent/log.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import type { Alarm } from './alarm.ts';
import { backOff } from './jitter.ts';

export interface OnboardOptions {
  readonly link: ControllerLink;
  readonly serial: string;
  readonly softSerial: string;
  readonly alarm: Alarm;
  readonly random: () => number;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** `manufacturer.product`, when the controller knows both (`spec/eve-api.md 6`). */
const modelOf = (manufacturer: string, productName: string): string =>
  manufacturer !== '' && productName !== '' ? `${manufacturer}.${productName}` : '';

/**
 * Asks the controller who this node is: certs, register, uuid, again and again with back-off until there is an answer
 * (`spec/eve-api.md 6`). What `register` says is only told: the answer to `uuid` decides. Undefined when aborted.
 */
export const onboard = async (options: OnboardOptions): Promise<OnboardingStatus | undefined> => {
  const { link, log, signal } = options;
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const certs = await link.certs();
    if (certs.kind === 'ok') {
      const registered = await link.register(options.serial, options.softSerial);
      const uuid = await link.uuid();
      if (uuid.kind === 'ok') {
        log.info({ uuid: uuid.value.uuid, register: registered.kind }, 'onboarded');
        return {
          DeviceUUID: uuid.value.uuid,
          HardwareModel: modelOf(uuid.value.manufacturer, uuid.value.productName),
        };
      }
      log.warn({ register: registered.kind, uuid: uuid.kind, attempt }, 'the controller did not say who this node is');
    } else {
      log.warn({ certs: certs.kind, attempt }, 'no certificates from the controller');
    }
    await options.alarm.wait(backOff(attempt, options.random()), signal);
  }
  return undefined;
};

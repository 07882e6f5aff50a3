import { org } from '#api/eve/gen/eve.pb.js';
import type { UuidReply } from '../messages.ts';
import { decodeBounded, limits } from './bounded.ts';

const { UuidRequest, UuidResponse } = org.lfedge.eve.uuid;

/** `uuid.UuidRequest`: no fields, hence no bytes. */
export const encodeUuidRequest = (): Uint8Array => UuidRequest.encode({}).finish();

/** Checks that the bytes are a `uuid.UuidRequest`. */
export const decodeUuidRequest = (bytes: Uint8Array): void => {
  decodeBounded(UuidRequest, 'UuidRequest', bytes, limits.uuid);
};

/** `uuid.UuidResponse` from the controller. */
export const encodeUuidResponse = (reply: UuidReply): Uint8Array => UuidResponse.encode(reply).finish();

/** The device's UUID and, when both are set, the hardware model to use (`docs/rules/eve-api.md 6`). */
export const decodeUuidResponse = (bytes: Uint8Array): UuidReply => {
  const { uuid, manufacturer, productName } = decodeBounded(UuidResponse, 'UuidResponse', bytes, limits.uuid);
  return { uuid, manufacturer, productName };
};

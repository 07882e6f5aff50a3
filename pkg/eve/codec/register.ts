import { org } from '#api/eve/gen/eve.pb.js';
import { badMessage, decodeBounded, limits } from './bounded.ts';

const { ZRegisterMsg } = org.lfedge.eve.register;

/** What a device says of itself when it registers; `certPem` is its device certificate as PEM text. */
export interface Registration {
  readonly certPem: string;
  readonly serial: string;
  readonly softSerial: string;
}

/** `register.ZRegisterMsg`: the certificate goes as base64 text of the PEM text (`docs/rules/eve-api.md 5`). */
export const encodeRegistration = ({ certPem, serial, softSerial }: Registration): Uint8Array =>
  ZRegisterMsg.encode({ pemCert: Buffer.from(base64(certPem)), serial, softSerial }).finish();

/**
 * Decodes and checks the limits of `docs/rules/eve-api.md 5`: certificate 100 to 10240 bytes, serials at most 256
 * bytes.
 */
export const decodeRegistration = (bytes: Uint8Array): Registration => {
  const message = decodeBounded(ZRegisterMsg, 'ZRegisterMsg', bytes, limits.register);
  const { pemCert, serial, softSerial } = message;
  if (pemCert.length < 100 || pemCert.length > 10_240) {
    throw badMessage('ZRegisterMsg', `a certificate of ${pemCert.length} bytes, expected 100 to 10240`);
  }
  const text = Buffer.from(pemCert).toString('latin1');
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) throw badMessage('ZRegisterMsg', 'the certificate is not base64');
  if (Buffer.byteLength(serial) > 256 || Buffer.byteLength(softSerial) > 256) {
    throw badMessage('ZRegisterMsg', 'a serial longer than 256 bytes');
  }
  if (!/^[A-Za-z0-9_-]*$/.test(softSerial)) {
    throw badMessage('ZRegisterMsg', 'the soft serial may only have letters, digits, "_" and "-"');
  }
  return { certPem: Buffer.from(text, 'base64').toString('utf8'), serial, softSerial };
};

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

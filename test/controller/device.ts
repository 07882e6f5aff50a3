import { X509Certificate } from 'node:crypto';
import { openContainer, sealContainer, type Signer } from '#pkg/eve/auth-container.ts';
import {
  decodeAttestReply,
  decodeConfigResponse,
  decodeControllerCerts,
  decodeUuidResponse,
  encodeConfigRequest,
  encodeInfo,
  encodeQuoteWithoutTpm,
  encodeRegistration,
  encodeUuidRequest,
} from '#pkg/eve/codec.ts';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import type { InfoMessage, ZInfoDevice, ZInfoDevSW } from '#pkg/eve/messages.ts';
import { makeCertificate, type CertifiedKey } from '#pkg/eve/pki.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { deviceSigner, hashMatches, onboardSigner } from '#pkg/eve/signer.ts';
import { newSerial, type Answer, type Client, type Rig } from './rig.ts';

const base = '/api/v2/edgedevice';
const contentType = 'application/x-proto-binary';

/** Posts bytes as a device does. */
export const postEve = (client: Client, path: string, body?: Uint8Array): Promise<Answer> =>
  client.send('POST', `${base}/${path}`, {
    headers: { 'content-type': contentType },
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
  });

export const getEve = (client: Client, path: string): Promise<Answer> => client.send('GET', `${base}/${path}`);

/** The payload of a reply whose signature holds under the controller's signing certificate. */
export const openReply = async (client: Client, answer: Answer): Promise<Uint8Array> => {
  const certs = decodeControllerCerts(parseContainer((await getEve(client, 'certs')).bytes).payload);
  const signing = certs.find(({ type }) => type === 1);
  if (!signing) throw new Error('no signing certificate');
  const opened = openContainer(answer.bytes, ({ certHash }) =>
    hashMatches(certHash, sha256(signing.pem)) ? new X509Certificate(signing.pem) : undefined,
  );
  if (opened.kind !== 'ok') throw opened.error;
  return opened.payload;
};

/** The signer of the controller's onboarding certificate, as a node's identity folder has it. */
export const onboarding = async (client: Client): Promise<Signer> => {
  const { json } = await client.rest('GET', '/onboarding/bundle');
  return onboardSigner(json.onboardCertificate, json.onboardKey);
};

export interface TestDevice {
  readonly serial: string;
  readonly identity: CertifiedKey;
  readonly signer: Signer;
}

export const newDevice = async (serial = newSerial()): Promise<TestDevice> => {
  const identity = await makeCertificate({ purpose: 'device', commonName: serial });
  return { serial, identity, signer: deviceSigner(identity.certPem, identity.keyPem) };
};

export const register = async (client: Client, device: TestDevice, signer?: Signer): Promise<Answer> =>
  postEve(
    client,
    'register',
    sealContainer(
      encodeRegistration({ certPem: device.identity.certPem, serial: device.serial, softSerial: '' }),
      signer ?? (await onboarding(client)),
    ),
  );

export interface Onboarded extends TestDevice {
  readonly uuid: string;
  readonly token: Uint8Array;
  /** posts under the device's own UUID */
  post(endpoint: string, payload: Uint8Array): Promise<Answer>;
  config(hash?: string): Promise<Answer>;
  info(content: InfoMessage['content'], at?: number): Promise<Answer>;
}

export const uuidOf = async (client: Client, device: TestDevice): Promise<string> => {
  const answer = await postEve(client, 'uuid', sealContainer(encodeUuidRequest(), device.signer));
  return decodeUuidResponse(await openReply(client, answer)).uuid;
};

/** Attests without a TPM and gives the integrity token. */
export const attest = async (client: Client, device: TestDevice, uuid: string): Promise<Uint8Array> => {
  const sealed = sealContainer(encodeQuoteWithoutTpm('1.0'), device.signer);
  const reply = decodeAttestReply(await openReply(client, await postEve(client, `id/${uuid}/attest`, sealed)));
  if (reply.kind !== 'quote') throw new Error(`an answer of kind ${reply.kind}`);
  return reply.integrityToken;
};

/** The device on this connection, for which it must have registered. */
export const asOnboarded = (client: Client, device: TestDevice, uuid: string, token: Uint8Array): Onboarded => {
  const post: Onboarded['post'] = (endpoint, payload) =>
    postEve(client, `id/${uuid}/${endpoint}`, sealContainer(payload, device.signer));
  return {
    ...device,
    uuid,
    token,
    post,
    config: (configHash = '') => post('config', encodeConfigRequest({ configHash, integrityToken: token })),
    info: async (content, at = Date.now()) => {
      const answer = await post('info', encodeInfo(uuid, { key: uuid, at, content }));
      // the answer comes before a rollout is moved on, which these tests would have to wait for one by one
      await client.settled?.();
      return answer;
    },
  };
};

/** A device that has gone through register, uuid and attest. */
export const onboard = async (client: Rig | Client, given?: TestDevice): Promise<Onboarded> => {
  const device = given ?? (await newDevice());
  await client.rest('POST', '/onboarding', { serials: [device.serial] });
  const { status } = await register(client, device);
  if (status !== 201) throw new Error(`register answered ${status}`);
  const uuid = await uuidOf(client, device);
  return asOnboarded(client, device, uuid, await attest(client, device, uuid));
};

export const configOf = async (client: Client, answer: Answer) => decodeConfigResponse(await openReply(client, answer));

export const sw = (change: Partial<ZInfoDevSW> = {}): ZInfoDevSW => ({
  activated: true,
  partitionLabel: 'IMGA',
  partitionDevice: '/dev/sda2',
  partitionState: 'active',
  status: 5,
  shortVersion: '1.0.0',
  longVersion: '',
  swErr: undefined,
  downloadProgress: 100,
  userStatus: 4,
  subStatusStr: '',
  subStatus: 0,
  subStatusProgress: 0,
  ...change,
});

/** A device report with this software list. */
export const report = (swList: readonly ZInfoDevSW[], change: Partial<ZInfoDevice> = {}): InfoMessage['content'] => ({
  kind: 'device',
  device: {
    machineArch: 'x86_64',
    cpuArch: 'x86_64',
    platform: 'generic',
    ncpu: 2,
    memory: 2048,
    bootTime: 1_700_000_000_000,
    hostName: 'edge',
    deviceName: '',
    enterpriseName: '',
    enterpriseId: '',
    projectName: '',
    projectId: '',
    manufacturer: 'm',
    productName: 'p',
    serialNumber: 's',
    swList,
    lastRebootReason: '',
    lastRebootTime: undefined,
    lastRebootStack: '',
    lastBootReason: 1,
    restartCounter: 1,
    rebootConfigCounter: 0,
    shutdownConfigCounter: 0,
    configItemStatus: {},
    maintenanceMode: false,
    maintenanceModeReasons: [],
    rebootInprogress: false,
    baseosUpdateCounter: 0,
    state: 1,
    apiCapability: 2,
    attestation: undefined,
    securityInfo: undefined,
    storageList: [],
    ports: [],
    dataSecAtRest: undefined,
    ...change,
  },
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContainer, sealContainer, type Signer } from '#pkg/eve/auth-container.ts';
import { decodeConfigResponse, encodeConfig, encodeConfigResponse } from '#pkg/eve/codec.ts';
import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { makeCertificate, type CertifiedKey } from '#pkg/eve/pki.ts';
import { controllerSigner } from '#pkg/eve/signer.ts';
import type { Rig } from '../controller/rig.ts';
import type { HostileNode } from './hostile-node.ts';

const { AuthContainer } = org.lfedge.eve.auth;

/** Makes replies that look like the controller's: with its keys where a case needs them, and the node's own config. */
export const startForger = async (rig: Rig, node: HostileNode) => {
  const pki = (name: string): Promise<string> => readFile(join(rig.stateDir, 'pki', name), 'utf8');
  const signerOf = ({ certPem, keyPem }: CertifiedKey): Signer => controllerSigner(Buffer.from(certPem.trim()), keyPem);
  const signer = signerOf({ certPem: await pki('signing.cert.pem'), keyPem: await pki('signing.key.pem') });
  const root: CertifiedKey = { certPem: await pki('root-certificate.pem'), keyPem: await pki('root.key.pem') };
  const stranger = await makeCertificate({ purpose: 'root', commonName: 'stranger' });
  const strangerSigning = await makeCertificate({ purpose: 'signing', commonName: 'stranger', issuer: stranger });

  const lastContainer = await readFile(join(node.paths.persist, 'checkpoint/lastconfig'));
  const { config } = decodeConfigResponse(parseContainer(lastContainer).payload);
  if (config === undefined) throw new Error('the checkpoint holds no config');
  const good: EdgeDevConfig = config;

  /** A config that would change what the node does, if it took it. */
  const evil = (more: Partial<EdgeDevConfig> = {}): Uint8Array =>
    encodeConfigResponse(
      encodeConfig({
        ...good,
        configItems: [{ key: 'timer.config.interval', value: '3600' }],
        baseos: undefined,
        contentInfo: [],
        configTimestamp: Date.now() + 60_000,
        ...more,
      }),
      'evil',
    );
  const seal = (payload: Uint8Array): Uint8Array => sealContainer(payload, signer);
  /** The container taken apart, changed and put together again without signing anew. */
  const altered = (container: Uint8Array, change: (parts: org.lfedge.eve.auth.AuthContainer) => void): Uint8Array => {
    const parts = AuthContainer.decode(container);
    change(parts);
    return AuthContainer.encode(parts).finish();
  };
  return {
    good,
    evil,
    seal,
    altered,
    sealAsStranger: (payload: Uint8Array): Uint8Array => sealContainer(payload, signerOf(strangerSigning)),
    server: (more: Partial<Parameters<typeof makeCertificate>[0]> = {}): Promise<CertifiedKey> =>
      makeCertificate({ purpose: 'server', commonName: 'controller', issuer: root, hosts: ['127.0.0.1'], ...more }),
    stranger,
  };
};
export type Forger = Awaited<ReturnType<typeof startForger>>;

/** One protobuf field of bytes, as it goes over the wire. */
export const wireBytes = (field: number, content: Uint8Array): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) | 128);
  }
};

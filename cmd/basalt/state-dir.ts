import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** Where `basalt up` keeps everything of one small installation. */
export const statePaths = (state: string) => {
  const dir = resolve(state);
  return {
    dir,
    controller: join(dir, 'controller'),
    controllerListen: join(dir, 'controller/listen.json'),
    apiToken: join(dir, 'controller/api-token'),
    rootCertificate: join(dir, 'controller/pki/root-certificate.pem'),
    datastore: join(dir, 'datastore'),
    datastoreImages: join(dir, 'datastore/images'),
    datastoreListen: join(dir, 'datastore/listen.json'),
    node: join(dir, 'node1'),
    images: join(dir, 'images'),
    logs: join(dir, 'log'),
  };
};
export type StatePaths = ReturnType<typeof statePaths>;

const Listen = Type.Object({ url: Type.String(), pid: Type.Integer() });
export type Listen = Static<typeof Listen>;

/** Reads a listen file; undefined when it is missing or not one. */
export const readListen = async (path: string): Promise<Listen | undefined> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Value.Check(Listen, value) ? value : undefined;
  } catch {
    return undefined;
  }
};

import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Call } from './call.ts';
import { calls } from './calls.ts';
import { createTypedClient, type ReplyCheck, type RestClient, type Transport } from './typed-client.ts';

/** What a controller said that its description does not allow. */
export class UnexpectedReply extends Error {
  constructor(path: string, why: string) {
    super(`the controller's answer to ${path} is not understood ${why}`);
    this.name = 'UnexpectedReply';
  }
}

/** The value, if the schema allows it; errors: UnexpectedReply says where it does not. */
export const checkReply = <S extends TSchema>(path: string, schema: S, value: unknown): Static<S> => {
  if (Value.Check(schema, value)) return value;
  const wrong = Value.Errors(schema, value).First();
  throw new UnexpectedReply(path, `at ${wrong?.path}: ${wrong?.message}`);
};

const check: ReplyCheck = (name, path, status, value) => {
  const schema = (calls[name] as Call).response[status];
  if (schema === undefined) throw new UnexpectedReply(path, `: status ${status}`);
  checkReply(path, schema, value);
};

/** A client whose replies are checked by their schemas; fields not described are let pass. */
export const createRestClient = (transport: Transport): RestClient => createTypedClient(transport, check);

import { Type, type Static } from '@sinclair/typebox';

export { lesser, reaches, roles } from './role-order.ts';

/** A viewer reads, an operator changes nodes and images, an admin decides who may come in. */
export const Role = Type.Union([Type.Literal('viewer'), Type.Literal('operator'), Type.Literal('admin')], {
  description: 'viewer reads, operator changes nodes and images, admin also users, tokens and onboarding',
});
export type Role = Static<typeof Role>;

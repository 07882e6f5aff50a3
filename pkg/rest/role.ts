import { Type, type Static } from '@sinclair/typebox';

/** A viewer reads, an operator changes nodes and images, an admin decides who may come in. */
export const Role = Type.Union([Type.Literal('viewer'), Type.Literal('operator'), Type.Literal('admin')], {
  description: 'viewer reads, operator changes nodes and images, admin also users, tokens and onboarding',
});
export type Role = Static<typeof Role>;

/** From least to most. */
export const roles: readonly Role[] = ['viewer', 'operator', 'admin'];

/** True when `role` may do what `needed` may. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** The lesser of two roles. */
export const lesser = (a: Role, b: Role): Role => (reaches(a, b) ? b : a);

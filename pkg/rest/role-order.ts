import type { Role } from './role.ts';

/** From least to most. */
export const roles: readonly Role[] = ['viewer', 'operator', 'admin'];

/** True when `role` may do what `needed` may. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** The lesser of two roles. */
export const lesser = (a: Role, b: Role): Role => (reaches(a, b) ? b : a);

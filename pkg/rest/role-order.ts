/** From least to most; apart from their schema, so that a page can tell them apart without it. */
export const roles = ['viewer', 'operator', 'admin'] as const;

type Role = (typeof roles)[number];

/** True when `role` may do what `needed` may. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** The lesser of two roles. */
export const lesser = (a: Role, b: Role): Role => (reaches(a, b) ? b : a);

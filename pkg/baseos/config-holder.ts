/** The name under which the controller's config and the update policy hold the engine. */
export const configHolder = 'eve-config';

/**
 * `@peculiar/x509` finds its algorithms through a container that refuses to load without the metadata methods of the
 * `reflect-metadata` polyfill, though none of the classes it registers has metadata. These two answer just that; must be
 * imported before the library.
 */
const reflect = Reflect as { getMetadata?: () => undefined; getOwnMetadata?: () => undefined };
reflect.getMetadata ??= () => undefined;
reflect.getOwnMetadata ??= () => undefined;

/** Who is to blame, and so who has to act. */
export type Blame = 'config' | 'artifact' | 'device' | 'peer' | 'internal';

/**
 * Every error that Basalt can report, with the class of its cause. Northbounds map these codes to their own protocol's
 * words in one place each; nothing else invents an error.
 */
export const codes = {
  // config: the controller or operator asked for something that cannot be
  CONFIG_EMPTY_CONTENT_TREE: 'config',
  CONFIG_FLAVOUR_MISMATCH: 'config',
  CONFIG_PROPERTY_UNKNOWN: 'config',
  CONFIG_PROPERTY_INVALID: 'config',
  CONFIG_PROPERTY_RANGE: 'config',
  CONFIG_DATASTORE_MISSING: 'config',
  CONFIG_DATASTORE_UNSUPPORTED: 'config',
  CONFIG_CREDENTIALS_UNREADABLE: 'config',
  CONFIG_INVALID: 'config',
  CONFIG_OBSOLETE: 'config',
  ENGINE_BUSY: 'config',
  ENGINE_NOTHING_STAGED: 'config',
  ENGINE_ON_TRIAL: 'config',
  ENGINE_NOT_ON_TRIAL: 'config',
  ENGINE_ARMED: 'config',
  ENGINE_NO_PREVIOUS_IMAGE: 'config',
  ENGINE_NOT_HOLDER: 'config',
  ENGINE_NOT_RUNNING: 'config',
  ENGINE_PAST_RETURN: 'config',
  ENGINE_STALE: 'config',
  ENGINE_SUPERSEDED: 'config',
  VERSION_FAILED_BEFORE: 'config',
  REQUEST_INVALID: 'config',
  REQUEST_CONFLICT: 'config',
  REQUEST_UNAUTHORIZED: 'config',
  REQUEST_FORBIDDEN: 'config',
  REQUEST_TOO_MANY: 'config',
  REQUEST_TOO_LARGE: 'config',
  ROUTE_UNKNOWN: 'config',
  NODE_UNKNOWN: 'config',
  IMAGE_UNKNOWN: 'config',
  IMAGE_IN_USE: 'config',
  USER_UNKNOWN: 'config',
  TOKEN_UNKNOWN: 'config',
  GROUP_UNKNOWN: 'config',
  ROLLOUT_UNKNOWN: 'config',
  UPLOAD_UNKNOWN: 'config',
  // artifact: the image is not what it should be
  CONTENT_DIGEST_MISMATCH: 'artifact',
  CONTENT_SIZE_MISMATCH: 'artifact',
  CONTENT_TOO_LARGE: 'artifact',
  IMAGE_TOO_LARGE_FOR_SLOT: 'artifact',
  IMAGE_UNREADABLE: 'artifact',
  IMAGE_MANIFEST_INVALID: 'artifact',
  IMAGE_WRONG_PRODUCT: 'artifact',
  IMAGE_WRONG_ARCHITECTURE: 'artifact',
  IMAGE_UNBOOTABLE: 'artifact',
  IMAGE_VERSION_MISMATCH: 'artifact',
  IMAGE_TEST_FAILED: 'artifact',
  // device: this node's own disk, memory or state
  GPT_BOTH_COPIES_BAD: 'device',
  GPT_INVALID: 'device',
  GPT_WRITE_FAILED: 'device',
  SLOT_NOT_FOUND: 'device',
  SLOT_WRONG_STATE: 'device',
  SLOT_WRITE_FAILED: 'device',
  SLOT_READBACK_MISMATCH: 'device',
  STORE_NO_SPACE: 'device',
  STORE_IO: 'device',
  // peer: the other end of a connection
  STORE_UNAVAILABLE: 'peer',
  PEER_UNREACHABLE: 'peer',
  PEER_STALLED: 'peer',
  PEER_STATUS: 'peer',
  PEER_BAD_MESSAGE: 'peer',
  PEER_BAD_SIGNATURE: 'peer',
  PEER_UNKNOWN_CERTIFICATE: 'peer',
  PEER_CERTIFICATE: 'peer',
  PEER_OVERSIZE: 'peer',
  // internal: a defect here, or an operation that was given up on purpose
  ABORTED: 'internal',
  INTERNAL: 'internal',
} as const satisfies Record<string, Blame>;

export type ErrorCode = keyof typeof codes;

/** Whether a text that came from outside is one of the codes. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(codes, text);

import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Role } from '#pkg/rest/role.ts';

/** A bigint as drivers give it, which may be text; `Number()` reads both. */
type Big<T = never> = ColumnType<number | string | T, number | T, number | string | T>;

interface RolloutTable {
  id: string;
  /** grows with each change; who read another one may not write */
  revision: Big;
  name: string;
  created_at: Big;
  created_by: string;
  image_name: string;
  base_version: string;
  sha256: string;
  size: Big;
  content_tree_uuid: string;
  mode: string;
  max_failures: Big;
  phase: string;
  reason: string;
}

interface RolloutNodeTable {
  rollout_id: string;
  device_uuid: string;
  wave: number;
  /** in its wave */
  place: number;
  stage: string;
  error: string;
  ran: number;
  /** the config version that asks; 0 when the node was asked for the same before, null before it is asked */
  asked_version: Big<null>;
  /** when a config with at least that version was first given to the node */
  delivered_at: Big<null>;
}

/** Times are milliseconds since 1970; flags are 0 or 1; JSON is text. Only types that SQLite and PostgreSQL share. */
export interface Schema {
  device: {
    uuid: string;
    name: string;
    serial: string;
    soft_serial: string;
    /** sha256 of the DER, hex: how requests find their device */
    cert_hash: string;
    cert_pem: string;
    onboard_cert_hash: string;
    registered_at: number;
    last_contact: number | null;
    metric_count: number;
    /** JSON: the certificates sent by attest */
    certs: string;
  };
  onboarding: { serial: string; created_at: number };
  desired: {
    device_uuid: string;
    version: number;
    changed_at: number;
    epoch: number;
    image_name: string | null;
    base_version: string | null;
    sha256: string | null;
    size: number | null;
    content_tree_uuid: string | null;
    activate: number;
    retry_counter: number;
    reboot_counter: number;
    shutdown_counter: number;
    maintenance: number;
    /** JSON object of strings */
    properties: string;
  };
  /** `used`: the newest has been used; `earlier`: JSON array of the hashes before it; see `eve/judge-token.ts` */
  token: {
    device_uuid: string;
    token_hash: string;
    issued_at: number;
    used: Generated<number>;
    earlier: Generated<string>;
    backs: Generated<number>;
    back_at: Big<null>;
  };
  info: { seq: Generated<number>; device_uuid: string; received_at: number; at: number; type: string; message: string };
  /** the latest ZInfoDevice; JSON */
  report: { device_uuid: string; at: number; received_at: number; device: string };
  /** what the list of nodes shows of it; JSON */
  brief: { device_uuid: string; brief: string };
  /** the latest ZInfoContentTree of each tree; JSON */
  content_report: { device_uuid: string; tree_uuid: string; received_at: number; content_tree: string };
  timeline: { seq: Generated<number>; device_uuid: string; received_at: number; entry: string };
  image: {
    name: string;
    version: string | null;
    product: string | null;
    sha256: string;
    size: number;
    created_at: number;
  };
  setting: { key: string; value: string };
  user_account: {
    name: string;
    role: Role;
    /** scrypt with its cost and salt */
    password: string;
    disabled: number;
    created_at: Big;
    last_login: Big<null>;
  };
  /** sha256 of the cookie's value, hex */
  user_session: { id_hash: string; user_name: string; created_at: Big; used_at: Big };
  api_token: {
    id: string;
    name: string;
    role: Role;
    token_hash: string;
    /** whoever made it; it is worth nothing without him */
    owner: string | null;
    created_at: Big;
    expires_at: Big<null>;
    used_at: Big<null>;
  };
  /** one row, with the number of the last entry of the log */
  audit_counter: { id: number; seq: Big };
  audit: {
    seq: Big;
    at: Big;
    actor: string;
    role: Role | null;
    action: string;
    target: string;
    node_id: string | null;
    detail: string;
    outcome: 'done' | 'refused';
    status: number;
  };
  /** encrypted, see `pki/vault.ts` */
  secret: { name: string; value: string };
  /** `properties`: JSON object of strings */
  node_group: { id: string; name: string; properties: string; created_at: Big };
  group_member: { device_uuid: string; group_id: string };
  rollout: RolloutTable;
  rollout_node: RolloutNodeTable;
  /** the unfinished rollout that holds a node */
  rollout_claim: { device_uuid: string; rollout_id: string };
  /** `received`: bytes that are in the file and synced */
  upload: {
    id: string;
    name: string;
    size: Big;
    sha256: string | null;
    version: string | null;
    received: Big;
    expires_at: Big;
  };
}

export type Database = Kysely<Schema>;

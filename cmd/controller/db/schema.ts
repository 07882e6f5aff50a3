import type { Generated, Kysely } from 'kysely';

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
  token: { device_uuid: string; token_hash: string; issued_at: number };
  info: { seq: Generated<number>; device_uuid: string; received_at: number; at: number; type: string; message: string };
  /** the latest ZInfoDevice; JSON */
  report: { device_uuid: string; at: number; received_at: number; device: string };
  /** the latest ZInfoContentTree of each tree; JSON */
  content_report: { device_uuid: string; tree_uuid: string; received_at: number; content_tree: string };
  timeline: { seq: Generated<number>; device_uuid: string; received_at: number; entry: string };
  image: { name: string; version: string | null; sha256: string; size: number; created_at: number };
  setting: { key: string; value: string };
  /** encrypted, see `pki/vault.ts` */
  secret: { name: string; value: string };
}

export type Database = Kysely<Schema>;

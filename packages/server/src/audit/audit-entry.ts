import { type AuditHash, hashWith } from './audit-hash';

/** What was done, by whom, to what. It names no person: ids, counts, codes and hashes alone. */
export interface AuditEvent {
  /** The id of an API key, or `system`. */
  readonly actor: string;
  /** `case.submitted`, `file.removed` … */
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditEntry extends Required<AuditEvent> {
  readonly tenant: string;
  readonly sequence: number;
  readonly at: string;
  readonly previous: Uint8Array;
  readonly algorithm: AuditHash;
}

/** What stands before the first entry of a chain. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/** The hash over the entry before it and every word of this one, in a fixed order. */
export function hashOf(entry: AuditEntry): Uint8Array {
  const details = Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1));
  const words = [entry.tenant, entry.sequence, entry.at, entry.actor, entry.action, entry.subject, details];
  return hashWith(entry.algorithm, entry.previous, JSON.stringify(words));
}

/**
 * What a key may do. `portal`: bring uploads and cases, and read what became of them. `clerk`: find and read a tenant's cases, and
 * rule on them. `admin`: keys, callbacks, the audit log and persons' data of its tenant. `operator`: tenants themselves.
 */
export const SCOPES = ['portal', 'clerk', 'admin', 'operator'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls. */
export interface Caller {
  readonly tenant: string;
  readonly key: string;
  readonly scopes: readonly Scope[];
}

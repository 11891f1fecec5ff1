import { listKeys } from '../access/keys';
import type { Caller } from '../access/scopes';
import type { Parts } from '../parts/parts';

/** Who may work at the desk: keys of clerks that are not revoked, by the name that their title is. */
export async function colleaguesOf({ store }: Parts, { tenant }: Caller): Promise<{ key: string; name: string }[]> {
  const rows = await store.inTenant(tenant, (tx) => listKeys(tx, tenant));
  return rows
    .filter(({ scopes, revokedAt }) => revokedAt === null && scopes.includes('clerk'))
    .map(({ id, title }) => ({ key: id, name: title }));
}

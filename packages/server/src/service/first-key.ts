import { issueKey } from '../access/keys';
import { SCOPES } from '../access/scopes';
import type { Parts } from '../parts/parts';
import type { Store } from '../store/store';
import { createTenant } from '../tenancy/tenants';

/** The tenant of who needs no tenants. */
export const FIRST_TENANT = 'default';

/** Makes the first tenant with a key that may do everything, once. @returns the key, the first time alone */
export async function makeFirstKey({
  store,
  settings: { auditHash },
}: Pick<Parts, 'store' | 'settings'>): Promise<string | undefined> {
  return store.acrossTenants(async (tx) => {
    if (!(await createTenant(tx, { id: FIRST_TENANT, title: FIRST_TENANT, actor: 'system', auditHash })))
      return undefined;
    const made = { tenant: FIRST_TENANT, title: 'first admin', scopes: SCOPES, actor: 'system' };
    return (await issueKey(tx, made)).text;
  });
}

/** Makes another such key, for who has lost the first. */
export async function makeAdminKey(store: Store): Promise<string> {
  const made = { tenant: FIRST_TENANT, title: 'admin made on the command line', scopes: SCOPES, actor: 'command-line' };
  return store.acrossTenants(async (tx) => (await issueKey(tx, made)).text);
}

import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import { newApiKey } from '../access/api-key';
import type { Caller, Scope } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import { apiKeys, clerkSessions, tenants } from '../store/schema';
import type { Executor, Store } from '../store/store';
import type { SignedOn } from './who-signs-on';

const PATTERN = /^yss_[0-9a-f]{64}$/;
const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** A session that was found. */
export interface Session {
  readonly caller: Caller;
  readonly name: string;
  readonly expiresAt: Date;
}

/**
 * Opens a session. The clerk is kept as a key without a secret, so that everything that knows keys knows them: colleagues,
 * locks, rulings, the audit log; and revoking that key shuts them out.
 *
 * @returns the session's token, which is not stored
 * @throws ServiceError `not-allowed` where there is no such tenant, or the clerk's key was revoked
 */
export async function openSession(
  tx: Executor,
  { key: id, tenant, name: title, scopes }: SignedOn,
  expiresAt: Date,
): Promise<string> {
  const [known] = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, tenant));
  if (known === undefined) throw new ServiceError('not-allowed', 'This account belongs to no tenant here.');
  const now = { title, scopes: [...scopes] };
  const [kept] = await tx
    .insert(apiKeys)
    .values({ id, tenant, ...now, secretHash: newApiKey().secretHash })
    .onConflictDoUpdate({ target: apiKeys.id, set: now, setWhere: isNull(apiKeys.revokedAt) })
    .returning({ id: apiKeys.id });
  if (kept === undefined) throw new ServiceError('not-allowed', 'This account was shut out here.');
  const token = `yss_${randomBytes(32).toString('hex')}`;
  await tx.insert(clerkSessions).values({ tokenHash: hashOf(token), tenant, key: id, expiresAt });
  const details = { scopes: scopes.join(' ') };
  await appendAudit(tx, tenant, { actor: id, action: 'clerk.signed-on', subject: id, details });
  return token;
}

/** Finds whose session a token is, where it still runs. */
export async function findSession(store: Store, token: string): Promise<Session | undefined> {
  if (!PATTERN.test(token)) return undefined;
  const [row] = await store.acrossTenants((tx) =>
    tx
      .select({ session: clerkSessions, title: apiKeys.title, scopes: apiKeys.scopes })
      .from(clerkSessions)
      .innerJoin(apiKeys, eq(apiKeys.id, clerkSessions.key))
      .where(
        and(
          eq(clerkSessions.tokenHash, hashOf(token)),
          gt(clerkSessions.expiresAt, new Date()),
          isNull(apiKeys.revokedAt),
        ),
      ),
  );
  if (row === undefined) return undefined;
  const { tenant, key, expiresAt } = row.session;
  return { caller: { tenant, key, scopes: row.scopes as Scope[] }, name: row.title, expiresAt };
}

export async function endSession(tx: Executor, { tenant, key: actor }: Caller, token: string): Promise<void> {
  const ours = and(eq(clerkSessions.tenant, tenant), eq(clerkSessions.tokenHash, hashOf(token)));
  const ended = await tx.delete(clerkSessions).where(ours).returning({ key: clerkSessions.key });
  if (ended.length > 0) await appendAudit(tx, tenant, { actor, action: 'clerk.signed-off', subject: actor });
}

/** Forgets the sessions that have run out. */
export async function purgeSessions(store: Store, tenant: string, now: Date): Promise<void> {
  const over = and(eq(clerkSessions.tenant, tenant), lt(clerkSessions.expiresAt, now));
  await store.inTenant(tenant, (tx) => tx.delete(clerkSessions).where(over));
}

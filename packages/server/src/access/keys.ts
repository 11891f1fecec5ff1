import { and, asc, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { apiKeys } from '../store/schema';
import type { Executor, Store } from '../store/store';
import { newApiKey, parseApiKey, sameHash } from './api-key';
import type { Caller, Scope } from './scopes';

/** Makes a key. Its text is not stored and cannot be had again. */
export async function issueKey(
  tx: Executor,
  { tenant, title, scopes, actor }: { tenant: string; title: string; scopes: readonly Scope[]; actor: string },
): Promise<{ id: string; text: string }> {
  const { id, text, secretHash } = newApiKey();
  await tx.insert(apiKeys).values({ id, tenant, title, scopes: [...scopes], secretHash });
  await appendAudit(tx, tenant, { actor, action: 'key.issued', subject: id, details: { scopes: scopes.join(' ') } });
  return { id, text };
}

/** @returns whether there was such a key, not yet revoked */
export async function revokeKey(tx: Executor, { tenant, key: actor }: Caller, id: string): Promise<boolean> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiKeys.tenant, tenant), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  if (revoked.length === 0) return false;
  await appendAudit(tx, tenant, { actor, action: 'key.revoked', subject: id });
  return true;
}

export const listKeys = (tx: Executor, tenant: string) =>
  tx
    .select({
      id: apiKeys.id,
      title: apiKeys.title,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.tenant, tenant))
    .orderBy(asc(apiKeys.createdAt));

/** Milliseconds for which a key that was found is not looked up again: so long a revoked one may still work. */
const CACHE_MS = 5000;
const MAX_CACHED_KEYS = 10_000;

/** Finds who calls by what they sent. */
export function keyFinder(store: Store, now: () => number = Date.now): (text: string) => Promise<Caller | undefined> {
  const found = new Map<string, { caller: Caller; secretHash: Uint8Array; until: number }>();
  return async (text) => {
    const sent = parseApiKey(text);
    if (sent === undefined) return undefined;
    const known = found.get(sent.id);
    if (known !== undefined && known.until > now())
      return sameHash(known.secretHash, sent.secretHash) ? known.caller : undefined;
    found.delete(sent.id);
    const [row] = await store.acrossTenants((tx) =>
      tx
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.id, sent.id), isNull(apiKeys.revokedAt))),
    );
    if (row === undefined || !sameHash(row.secretHash, sent.secretHash)) return undefined;
    const caller: Caller = { tenant: row.tenant, key: row.id, scopes: row.scopes as Scope[] };
    if (found.size >= MAX_CACHED_KEYS) found.clear();
    found.set(sent.id, { caller, secretHash: row.secretHash, until: now() + CACHE_MS });
    return caller;
  };
}

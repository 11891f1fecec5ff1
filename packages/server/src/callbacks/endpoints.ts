import { randomBytes, randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import type { Parts } from '../parts/parts';
import { type SealPlace, seal } from '../sealing/seal';
import { endpoints } from '../store/schema';

export const endpointInputSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  hmacHeader: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
    .optional()
    .describe(
      'For engines that expect a plain HMAC: the header that carries the hex HMAC-SHA256 of `<timestamp>.<body>`',
    ),
});

export const endpointSchema = endpointInputSchema.extend({ id: z.uuid(), createdAt: z.iso.datetime() });

export const secretPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'callback-secret' });

/** As standardwebhooks writes them: 24 to 64 random bytes in base64. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Adds an address that decisions are told to. Its secret is shown once. */
export async function addEndpoint(
  { store, keys }: Parts,
  { tenant, key: actor }: Caller,
  { url, hmacHeader }: z.output<typeof endpointInputSchema>,
): Promise<z.output<typeof endpointSchema> & { secret: string }> {
  const id = randomUUID();
  const secret = newSecret();
  const createdAt = new Date();
  await store.inTenant(tenant, async (tx) => {
    const sealed = seal(keys, secretPlace(tenant), Buffer.from(secret));
    await tx.insert(endpoints).values({ id, tenant, url, secret: sealed, hmacHeader: hmacHeader ?? null, createdAt });
    await appendAudit(tx, tenant, { actor, action: 'endpoint.added', subject: id });
  });
  return { id, url, ...(hmacHeader && { hmacHeader }), createdAt: createdAt.toISOString(), secret };
}

export async function listEndpoints({ store }: Parts, tenant: string): Promise<z.output<typeof endpointSchema>[]> {
  const rows = await store.inTenant(tenant, (tx) =>
    tx.select().from(endpoints).where(eq(endpoints.tenant, tenant)).orderBy(asc(endpoints.createdAt)),
  );
  return rows.map(({ id, url, hmacHeader, createdAt }) => ({
    id,
    url,
    ...(hmacHeader !== null && { hmacHeader }),
    createdAt: createdAt.toISOString(),
  }));
}

/** Removes an endpoint with its deliveries. @returns whether there was one */
export async function removeEndpoint({ store }: Parts, { tenant, key: actor }: Caller, id: string): Promise<boolean> {
  return store.inTenant(tenant, async (tx) => {
    const gone = await tx
      .delete(endpoints)
      .where(and(eq(endpoints.tenant, tenant), eq(endpoints.id, id)))
      .returning({ id: endpoints.id });
    if (gone.length === 0) return false;
    await appendAudit(tx, tenant, { actor, action: 'endpoint.removed', subject: id });
    return true;
  });
}

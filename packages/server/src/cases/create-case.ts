import { createHash, randomUUID } from 'node:crypto';
import { sharedDataSchema } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { sealJson } from '../sealing/seal';
import { casePersons, cases } from '../store/schema';
import type { Executor } from '../store/store';
import { addMaterials, materialInputSchema } from './add-materials';
import type { CaseDetails } from './case-details';
import { casePlace } from './case-details';
import { type CaseWithMaterials, viewWithMaterials } from './case-view';
import { requireFittingForm } from './require-form';

export const caseInputSchema = z.strictObject({
  matter: z.string().min(1).max(200).describe('Its id, or `id@version`'),
  form: z.record(z.string(), z.unknown()).default({}),
  sharedData: z.array(sharedDataSchema).max(100).default([]).describe('What registries vouch for'),
  judgedOn: z.iso.date().optional().describe('The day that validity is judged on. Default: the day of submission'),
  reference: z.string().min(1).max(100).optional().describe('Your own number for the case; no personal data'),
  subject: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Whose case it is: an identity or account number. Kept as a keyed hash, to export or erase by'),
  agent: z.string().min(1).max(200).optional().describe('Who acts for them (经办人), likewise'),
  materials: z.array(materialInputSchema).max(500).default([]),
});
export type NewCase = z.output<typeof caseInputSchema>;

/**
 * Opens a case as a draft. The same idempotency key with the same request again gives the same case.
 *
 * @throws ServiceError `bad-request` (no such matter, or the form does not fit it), `not-found` (an upload), `conflict` (the key
 * was used with another request)
 */
export async function createCase(
  parts: Parts,
  { tenant, key: actor }: Caller,
  input: NewCase,
  idempotencyKey?: string,
): Promise<{ case: CaseWithMaterials; made: boolean }> {
  requireFittingForm(parts.reviewer, input.matter, input.form);
  const id = randomUUID();
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const details: CaseDetails = { form: input.form, sharedData: input.sharedData };
  return parts.store.inTenant(tenant, async (tx) => {
    const made = await tx
      .insert(cases)
      .values({
        id,
        tenant,
        matter: input.matter,
        state: 'draft',
        judgedOn: input.judgedOn ?? null,
        reference: input.reference ?? null,
        details: sealJson(parts.keys, casePlace(tenant), details),
        idempotencyKey: idempotencyKey ?? null,
        requestHash: idempotencyKey === undefined ? null : requestHash,
      })
      .onConflictDoNothing({ target: [cases.tenant, cases.idempotencyKey] })
      .returning();
    const [row] = made;
    if (row === undefined) return { case: await sameRequest(tx, tenant, idempotencyKey, requestHash), made: false };
    const persons = await addPersons(tx, parts, tenant, id, input);
    await addMaterials(tx, tenant, id, input.materials);
    const view = await viewWithMaterials(tx, row);
    // Where somebody acts for another, the log says who for whom, in the hashes that the store knows them by.
    const acting = input.agent === undefined ? {} : persons;
    const told = { matter: input.matter, materials: input.materials.length, ...acting };
    await appendAudit(tx, tenant, { actor, action: 'case.created', subject: id, details: told });
    return { case: view, made: true };
  });
}

async function sameRequest(
  tx: Executor,
  tenant: string,
  idempotencyKey: string | undefined,
  requestHash: string,
): Promise<CaseWithMaterials> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.tenant, tenant), eq(cases.idempotencyKey, idempotencyKey ?? '')));
  if (row === undefined || row.requestHash !== requestHash)
    throw new ServiceError('conflict', 'This idempotency key was used with another request.');
  return viewWithMaterials(tx, row);
}

/** @returns the persons' hashes, hex */
async function addPersons(tx: Executor, { keys }: Parts, tenant: string, caseId: string, input: NewCase) {
  const hashes: Partial<Record<'subject' | 'agent', string>> = {};
  for (const role of ['subject', 'agent'] as const) {
    const person = input[role];
    if (person === undefined) continue;
    const personHash = keys.fingerprint(`person/${tenant}`, person);
    await tx.insert(casePersons).values({ caseId, tenant, role, personHash });
    hashes[role] = Buffer.from(personHash).toString('hex');
  }
  return hashes;
}

import { type Report, YushenError } from '@yushen/contract';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { storedRecord } from '../cases/stored-report';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { sealJson } from '../sealing/seal';
import { deskCorrections } from '../store/schema';
import { codesOf, doubtOf, rulesOf } from './doubt';
import { requireLock } from './lock-case';
import { type CorrectedValue, correctionPlace, correctionsOf, reEvaluate } from './re-evaluate';
import { writeAction } from './write-action';

export const correctionInputSchema = z.strictObject({
  submission: z.int().min(1),
  document: z.string().min(1).max(40),
  field: z.string().min(1).max(100),
  value: z.string().min(1).max(1000),
});

/**
 * Takes a field as a clerk reads it, and judges the case anew from its stored readings. What the applicant uploaded and what was read
 * stay as they are.
 *
 * @throws ServiceError `not-found`; `conflict` where the case is not in the caller's hand or closed; `bad-request` where the field
 * cannot take the value
 */
export async function correctField(
  parts: Parts,
  caller: Caller,
  caseId: string,
  { submission, document, field, value }: z.output<typeof correctionInputSchema>,
): Promise<{ report: Report; judgedMs: number }> {
  const { tenant, key: actor } = caller;
  return parts.store.inTenant(tenant, async (tx) => {
    const entry = await requireLock(tx, caller, caseId, submission);
    if (entry.state === 'closed') throw new ServiceError('conflict', 'The case is closed. Undo first.');
    const stored = await storedRecord(tx, parts, tenant, caseId, submission);
    const standing = await correctionsOf(tx, parts, tenant, caseId, submission);
    const started = performance.now();
    const { report } = orRefuse(() => reEvaluate(parts, stored, [...standing, { document, field, value }]));
    const judgedMs = Math.round((performance.now() - started) * 10) / 10;
    const paper = stored.report.documents.find(({ id }) => id === document);
    const before = paper?.fields[field]?.value;
    const change = {
      decision: report.decision,
      doubt: doubtOf(report),
      codes: codesOf(report),
      rules: rulesOf(report),
    };
    const id = await writeAction(tx, parts, caller, entry, { kind: 'correct', change });
    const values: CorrectedValue = { value, ...(before !== undefined && { before }) };
    await tx.insert(deskCorrections).values({
      id,
      caseId,
      tenant,
      submission,
      document,
      type: paper?.type ?? 'unknown',
      field,
      values: sealJson(parts.keys, correctionPlace(tenant), values),
      actor,
      at: new Date(),
    });
    return { report, judgedMs };
  });
}

function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (YushenError.is(error) && error.code === 'bad-options') throw new ServiceError('bad-request', error.message);
    throw error;
  }
}

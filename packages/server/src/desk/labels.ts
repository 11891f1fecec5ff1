import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { storedRecord } from '../cases/stored-report';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { deskCorrections, materials, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { type CorrectedValue, correctionPlace } from './re-evaluate';

/** A field as it was read and as a clerk reads it, with the place in the file: one line of an evaluation set. Personal data. */
export interface Label {
  readonly schema: 'yushen.label/1';
  readonly type: string;
  readonly field: string;
  readonly sha256: string;
  readonly page: number;
  readonly box: readonly (readonly [number, number])[];
  readonly read: string | null;
  readonly confidence: number | null;
  readonly value: string;
}

const MAX_LABELS = 5000;

/** What clerks corrected, as an evaluation set. Whoever takes it is written down. */
export async function labelsOf(parts: Parts, { tenant, key: actor }: Caller): Promise<Label[]> {
  return parts.store.inTenant(tenant, async (tx) => {
    const rows = await tx
      .select()
      .from(deskCorrections)
      .where(and(eq(deskCorrections.tenant, tenant), isNull(deskCorrections.undoneAt)))
      .orderBy(asc(deskCorrections.at))
      .limit(MAX_LABELS);
    const labels: Label[] = [];
    for (const row of rows) labels.push(...(await labelOf(tx, parts, row)));
    await appendAudit(tx, tenant, {
      actor,
      action: 'desk.labels-exported',
      subject: tenant,
      details: { labels: labels.length },
    });
    return labels;
  });
}

async function labelOf(
  tx: Executor,
  parts: Parts,
  { tenant, caseId, submission, document, field, type, values }: typeof deskCorrections.$inferSelect,
): Promise<Label[]> {
  const { report } = await storedRecord(tx, parts, tenant, caseId, submission);
  const paper = report.documents.find(({ id }) => id === document);
  const reading = paper?.fields[field];
  const place = reading ?? paper?.pages[0];
  if (paper === undefined || place === undefined) return [];
  const hashes = await tx
    .select({ sha256: uploads.sha256 })
    .from(materials)
    .innerJoin(uploads, eq(materials.uploadId, uploads.id))
    .where(and(eq(materials.tenant, tenant), eq(materials.caseId, caseId)))
    .orderBy(asc(materials.position));
  const sha256 = hashes[place.material]?.sha256;
  if (sha256 === undefined) return [];
  const { value } = unsealJson<CorrectedValue>(parts.keys, correctionPlace(tenant), values);
  const box = 'box' in place ? place.box : place.region;
  return [
    {
      schema: 'yushen.label/1',
      type,
      field,
      sha256,
      page: place.page,
      box,
      read: reading?.value ?? null,
      confidence: reading?.confidence ?? null,
      value,
    },
  ];
}

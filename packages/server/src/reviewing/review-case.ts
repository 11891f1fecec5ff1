import { type CaseRecord, type ProgressEvent, type Report, YushenError } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import { holdForPerson, type KeepReadings, type ReviewOptions } from 'yushen';
import { appendAudit } from '../audit/append-audit';
import { announceDecision } from '../callbacks/announce-decision';
import { type CaseDetails, casePlace, recordPlace } from '../cases/case-details';
import { type CaseRow, isCase } from '../cases/case-row';
import { doubtOf } from '../desk/doubt';
import { type Drawn, drawSample } from '../desk/draw-sample';
import { enterDesk, matterIdOf } from '../desk/enter-case';
import type { ReviewJob } from '../jobs/job-queue';
import type { Parts } from '../parts/parts';
import { storedReadings } from '../readings/stored-readings';
import { sealJson, unsealJson } from '../sealing/seal';
import { cases, materials, reports, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { type UploadDetails, uploadPlace } from '../uploads/upload-details';
import { setAside } from './set-aside';

/** Errors that come again however often it is tried. */
const LASTING: ReadonlySet<string> = new Set(['bad-case', 'unknown-matter', 'bad-pack', 'bad-options']);

/**
 * Reviews a submitted case and stores the report. May be run again at any time, by several workers at once: what is decided stays
 * as it was decided first, and a case that was cancelled or submitted anew meanwhile is left alone.
 *
 * @throws whatever stood in the way, to be tried again
 */
export async function reviewCase(parts: Parts, job: ReviewJob, signal: AbortSignal): Promise<void> {
  const { store, log, metrics, tracing } = parts;
  const taken = await store.inTenant(job.tenant, (tx) => takeUp(tx, parts, job));
  if (taken === undefined) return;
  const told = { case: job.caseId, tenant: job.tenant, submission: job.submission };
  try {
    const about = { 'yushen.case': job.caseId, 'yushen.matter': taken.row.matter, 'yushen.files': taken.files.length };
    const record = await tracing.span('review', about, () => review(parts, job, taken, signal));
    const decided = await store.inTenant(job.tenant, (tx) => decide(tx, parts, job, record));
    if (decided) log.info({ ...told, decision: record.report.decision, matter: taken.row.matter }, 'decided');
  } catch (error) {
    const code = YushenError.is(error) ? error.code : 'internal';
    metrics.reviewFailures.inc({ code });
    log.warn({ ...told, error }, 'a review failed');
    if (LASTING.has(code)) return setAside(parts, job, code);
    await store.inTenant(job.tenant, (tx) =>
      tx.update(cases).set({ asideReason: code }).where(isStillUnderReview(job)),
    );
    throw error;
  }
}

/** The case as this job took it up: not decided, cancelled or submitted anew meanwhile. */
const isStillUnderReview = ({ tenant, caseId, submission }: ReviewJob) =>
  and(isCase(tenant, caseId), eq(cases.submission, submission), eq(cases.state, 'reviewing'));

interface TakenCase {
  readonly row: CaseRow;
  readonly files: readonly { name: string; sha256: string; requirement: string | null }[];
}

async function takeUp(tx: Executor, { keys, bulletin }: Parts, job: ReviewJob): Promise<TakenCase | undefined> {
  const { tenant, caseId, submission } = job;
  const [row] = await tx.select().from(cases).where(isCase(tenant, caseId)).for('update');
  if (row === undefined || row.submission !== submission) return undefined;
  if (row.state !== 'queued' && row.state !== 'reviewing') return undefined;
  if (row.state === 'queued') {
    await tx.update(cases).set({ state: 'reviewing' }).where(isCase(tenant, caseId));
    await bulletin.tell(tx, { tenant, case: caseId, event: 'state' });
  }
  const found = await tx
    .select({ sha256: uploads.sha256, details: uploads.details, requirement: materials.requirement })
    .from(materials)
    .innerJoin(uploads, eq(materials.uploadId, uploads.id))
    .where(eq(materials.caseId, caseId))
    .orderBy(materials.position);
  const files = found.map(({ sha256, details, requirement }) => ({
    name: unsealJson<UploadDetails>(keys, uploadPlace(tenant), details).name,
    sha256,
    requirement,
  }));
  return { row, files };
}

async function review(
  parts: Parts,
  { tenant, caseId }: ReviewJob,
  { row, files: named }: TakenCase,
  signal: AbortSignal,
): Promise<CaseRecord> {
  const { reviewer, files, keys, store, bulletin } = parts;
  const { form, sharedData } = unsealJson<CaseDetails>(keys, casePlace(tenant), row.details);
  const sources = await Promise.all(
    named.map(async ({ name, sha256, requirement }) => ({
      file: { name, bytes: await files.read(tenant, sha256) },
      ...(requirement !== null && { requirement }),
    })),
  );
  const records: CaseRecord[] = [];
  const options: ReviewOptions & KeepReadings = {
    signal,
    readings: storedReadings(parts, tenant),
    onRecord: (record) => void records.push(record),
    onProgress: throttled((event) => {
      const { stage, done, total } = event;
      // News may be lost: a failure here must not stop the review.
      void store
        .inTenant(tenant, (tx) => bulletin.tell(tx, { tenant, case: caseId, event: 'progress', stage, done, total }))
        .catch(() => {});
    }),
  };
  await reviewer.review(
    {
      id: caseId,
      matter: row.matter,
      submittedAt: row.judgedOn ?? dayOf(row.submittedAt ?? row.createdAt),
      form,
      sharedData: [...sharedData],
      materials: sources,
    },
    options,
  );
  const [record] = records;
  if (record === undefined) throw new YushenError('internal', 'A review ended without its record.');
  return record;
}

/** @returns whether it was decided by this call */
async function decide(tx: Executor, parts: Parts, job: ReviewJob, record: CaseRecord): Promise<boolean> {
  const { tenant, caseId, submission } = job;
  const { keys, bulletin } = parts;
  const [row] = await tx.select().from(cases).where(isCase(tenant, caseId)).for('update');
  if (row === undefined || row.state !== 'reviewing' || row.submission !== submission) return false;
  const drawn = drawnFrom(parts, row, record.report);
  const told = toldOf(parts, row, record, drawn);
  const { decision, digest } = told.report;
  const decidedAt = new Date();
  const sealed = sealJson(keys, recordPlace(tenant), told);
  await tx.insert(reports).values({ caseId, submission, tenant, decision, digest, record: sealed, decidedAt });
  await tx
    .update(cases)
    .set({ state: 'decided', decision, decidedAt, asideReason: null })
    .where(isCase(tenant, caseId));
  await enterDesk(tx, parts, row, { report: record.report, drawn });
  await announceDecision(tx, parts, job);
  await bulletin.tell(tx, { tenant, case: caseId, event: 'state' });
  const details = { submission, decision, digest, matter: row.matter };
  await appendAudit(tx, tenant, { actor: 'system', action: 'case.decided', subject: caseId, details });
  measure(parts, told.report, row, decidedAt);
  return true;
}

/** Whether a person shall see an approved case. */
const drawnFrom = ({ settings }: Parts, { matter }: CaseRow, report: Report): Drawn | undefined =>
  report.decision === 'approve' ? drawSample(settings.desk, matterIdOf(matter), doubtOf(report)) : undefined;

/** What is told of a case: as the rules decided, or held for a person where it was drawn and the office wants that before the approval. */
const toldOf = ({ settings }: Parts, { matter }: CaseRow, record: CaseRecord, drawn: Drawn | undefined): CaseRecord =>
  drawn !== undefined && settings.desk.holdSamples.includes(matterIdOf(matter))
    ? { ...record, report: holdForPerson(record.report) }
    : record;

function measure({ metrics }: Parts, { decision, matter, timings, documents }: Report, row: CaseRow, at: Date): void {
  metrics.reviews.inc({ matter: matter.id, decision });
  if (row.submittedAt !== null) metrics.reviewSeconds.observe((at.getTime() - row.submittedAt.getTime()) / 1000);
  for (const [stage, milliseconds] of Object.entries(timings.stages))
    metrics.stageSeconds.observe({ stage }, milliseconds / 1000);
  const pages = documents.flatMap((document) => document.pages.map(({ material, page }) => `${material}/${page}`));
  metrics.pages.inc(new Set(pages).size);
}

/** The day in China, whatever the host's time zone: its offices and laws are there. */
export const dayOf = (time: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(time);

/** Milliseconds between two pieces of news on one case's progress. */
const NEWS_MS = 250;

function throttled(tell: (event: ProgressEvent) => void): (event: ProgressEvent) => void {
  let last = 0;
  return (event) => {
    const now = Date.now();
    if (now - last < NEWS_MS && event.done < event.total) return;
    last = now;
    tell(event);
  };
}

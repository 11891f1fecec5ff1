import { and, eq, gt, isNull, lt, notInArray, or } from 'drizzle-orm';
import type { CaseRow } from '../cases/case-row';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { purgeReadings } from '../readings/purge-readings';
import { purgeResumable } from '../resumable/purge-resumable';
import { purgeSessions } from '../sign-on/sessions';
import { cases, materials, tenants, uploads } from '../store/schema';
import { dropFile, forgetUpload } from '../uploads/remove-upload';
import { type ForgottenCase, forgetCase } from './forget-case';

export interface Purged {
  readonly cases: number;
  readonly uploads: number;
  /** Files without an upload, left behind by processes that died. */
  readonly strays: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Hours for which a file without an upload may still be about to get one. */
const STRAY_HOURS = 1;
/** Cases looked up at a time. */
const BATCH = 100;

/** Forgets what its time is over for, in every tenant: each case in a transaction of its own. */
export async function purge(parts: Parts, now: Date = new Date()): Promise<Purged> {
  const known = await parts.store.acrossTenants((tx) => tx.select({ id: tenants.id }).from(tenants));
  const sum = { cases: 0, uploads: 0, strays: 0 };
  for (const { id } of known) {
    await purgeSessions(parts.store, id, now);
    await purgeReadings(parts.store, id, new Date(now.getTime() - parts.settings.keepReadingsHours * HOUR_MS));
    sum.cases += await purgeCases(parts, id, now);
    sum.uploads += (await purgeUploads(parts, id, now)) + (await purgeResumable(parts, id, now));
    sum.strays += await purgeStrays(parts, id, now);
  }
  parts.log.info({ event: 'purged', removed: sum.cases + sum.uploads + sum.strays }, 'purged');
  return sum;
}

async function purgeCases(parts: Parts, tenant: string, now: Date): Promise<number> {
  const { store, settings } = parts;
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const byMatter = Object.entries(settings.keepDaysByMatter);
  const shortest = Math.min(settings.keepDays, ...byMatter.map(([, days]) => days));
  const isOver = ({ matter, decidedAt, createdAt, state, submission }: CaseRow): boolean => {
    if (state === 'queued' || state === 'reviewing') return false;
    // A draft that was decided before and is being mended is kept as long as what was decided.
    if (state === 'draft' && submission === 0) return createdAt < before(settings.keepUnsubmittedHours / 24);
    const id = matter.split('@')[0] ?? matter;
    return decidedAt !== null && decidedAt < before(settings.keepDaysByMatter[id] ?? settings.keepDays);
  };
  let purged = 0;
  for (let after = ''; ; ) {
    const candidates = await store.inTenant(tenant, (tx) =>
      tx
        .select()
        .from(cases)
        .where(
          and(
            eq(cases.tenant, tenant),
            or(
              and(notInArray(cases.state, ['queued', 'reviewing']), lt(cases.decidedAt, before(shortest))),
              and(
                eq(cases.state, 'draft'),
                eq(cases.submission, 0),
                lt(cases.createdAt, before(settings.keepUnsubmittedHours / 24)),
              ),
            ),
            after === '' ? undefined : gt(cases.id, after),
          ),
        )
        .orderBy(cases.id)
        .limit(BATCH),
    );
    for (const candidate of candidates.filter(isOver)) {
      const forgotten = { tenant, id: candidate.id, actor: 'system', action: 'case.purged', mayGo: isOver } as const;
      if (await forgetWithFiles(parts, forgotten)) purged++;
    }
    const last = candidates.at(-1);
    if (candidates.length < BATCH || last === undefined) return purged;
    after = last.id;
  }
}

/** Forgets a case, and then the files that nothing holds any longer. @returns whether the case could go */
export async function forgetWithFiles(parts: Parts, forgotten: ForgottenCase): Promise<boolean> {
  const { tenant } = forgotten;
  const hashes = await parts.store.inTenant(tenant, (tx) => forgetCase(tx, forgotten));
  for (const sha256 of hashes ?? []) await dropFile(parts, tenant, sha256);
  return hashes !== undefined;
}

async function purgeUploads(parts: Parts, tenant: string, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - parts.settings.keepUnsubmittedHours * HOUR_MS);
  const unheld = await parts.store.inTenant(tenant, (tx) =>
    tx
      .select({ id: uploads.id })
      .from(uploads)
      .leftJoin(materials, eq(materials.uploadId, uploads.id))
      .where(and(eq(uploads.tenant, tenant), lt(uploads.createdAt, limit), isNull(materials.id))),
  );
  let purged = 0;
  for (const { id } of unheld) {
    const sha256 = await parts.store
      .inTenant(tenant, (tx) => forgetUpload(tx, { tenant, id, actor: 'system' }))
      .catch((error) => {
        // A case took it meanwhile.
        if (error instanceof ServiceError && error.code === 'conflict') return undefined;
        throw error;
      });
    if (sha256 === undefined) continue;
    await dropFile(parts, tenant, sha256);
    purged++;
  }
  return purged;
}

async function purgeStrays(parts: Parts, tenant: string, now: Date): Promise<number> {
  let strays = 0;
  for await (const { sha256, keptAt } of parts.files.list(tenant))
    if (now.getTime() - keptAt.getTime() > STRAY_HOURS * HOUR_MS && (await dropFile(parts, tenant, sha256))) strays++;
  return strays;
}

import { type Report, type Text, YushenError } from '@yushen/contract';
import { and, asc, eq } from 'drizzle-orm';
import { noticeText, type Reviewer } from 'yushen';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { type CaseDetails, casePlace } from '../cases/case-details';
import { requireCase } from '../cases/case-row';
import type { Parts } from '../parts/parts';
import { unseal, unsealJson } from '../sealing/seal';
import { deskActions } from '../store/schema';
import type { Executor } from '../store/store';
import { answerTo } from './answers';
import { requireEntry } from './entry-row';
import { viewEntry } from './entry-view';
import { formRows } from './form-rows';
import { caseAsItStands } from './re-evaluate';
import { ticketsOf } from './tickets';
import { actionPlace } from './write-action';

/** All that a clerk is shown of a case, but for its pages. Who looked is written down. @throws ServiceError `not-found` */
export async function caseOnDesk(parts: Parts, { tenant, key }: Caller, caseId: string) {
  return parts.store.inTenant(tenant, async (tx) => {
    const row = await requireCase(tx, tenant, caseId);
    const entry = await requireEntry(tx, tenant, caseId);
    const { form } = unsealJson<CaseDetails>(parts.keys, casePlace(tenant), row.details);
    const answer = await answerTo(tx, parts, tenant, caseId);
    const shown = {
      entry: viewEntry(entry, row.reference),
      fourEyes: parts.settings.desk.fourEyes.includes(entry.matter),
      form,
      formRows: formRows(form, schemasOf(parts.reviewer, row.matter)),
      actions: await actionsOf(tx, parts, tenant, caseId),
      tickets: await ticketsOf(tx, parts, tenant, caseId),
      ...(answer && { answer }),
    };
    const judged = entry.decision === null ? {} : await judgedPart(tx, parts, tenant, caseId, entry.submission);
    await appendAudit(tx, tenant, { actor: key, action: 'desk.case-read', subject: caseId });
    return { ...shown, ...judged };
  });
}

async function judgedPart(tx: Executor, parts: Parts, tenant: string, caseId: string, submission: number) {
  const { record, report, corrections } = await caseAsItStands(tx, parts, tenant, caseId, submission);
  const notice = parts.reviewer.notice(record);
  return {
    report,
    files: record.materials.map(({ file }) => file),
    corrections: corrections.map(({ id: _own, ...correction }) => correction),
    titles: titlesOf(parts.reviewer, report),
    notice,
    noticeText: { zh: noticeText(notice, 'zh'), en: noticeText(notice, 'en') },
  };
}

/** What the matter calls the types of documents that it takes. */
function titlesOf(reviewer: Reviewer, { matter: { id, version } }: Report): Readonly<Record<string, Text>> {
  const { requirements } = reviewer.matter(`${id}@${version}`);
  const accepted = requirements.flatMap(({ accepts }) => accepts.flat());
  return Object.fromEntries(accepted.map(({ type, title }) => [type, title]));
}

/** The matter's form in both languages; none where the version that the case pins is gone. */
function schemasOf({ matterSchema }: Reviewer, matter: string) {
  try {
    return { zh: matterSchema(matter, 'zh'), en: matterSchema(matter, 'en') };
  } catch (error) {
    if (YushenError.is(error)) return { zh: undefined, en: undefined };
    throw error;
  }
}

/** What was done to a case, the oldest first; also what was undone. */
async function actionsOf(tx: Executor, { keys }: Pick<Parts, 'keys'>, tenant: string, caseId: string) {
  const rows = await tx
    .select()
    .from(deskActions)
    .where(and(eq(deskActions.tenant, tenant), eq(deskActions.caseId, caseId)))
    .orderBy(asc(deskActions.at));
  return rows.map(({ kind, actor, at, submission, decision, reason, words, undoneAt }) => ({
    kind,
    actor,
    submission,
    at: at.toISOString(),
    ...(decision !== null && { decision }),
    ...(reason !== null && { reason }),
    ...(words !== null && { words: unseal(keys, actionPlace(tenant), words).toString('utf8') }),
    ...(undoneAt !== null && { undoneAt: undoneAt.toISOString() }),
  }));
}

import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import type { Parts } from '../parts/parts';
import type { Keyring } from '../sealing/keyring';
import { unseal } from '../sealing/seal';
import { cases, deskAnswers } from '../store/schema';
import type { Executor } from '../store/store';
import { maskNumbers } from './mask-numbers';
import { periodSchema } from './statistics';

const DAY_MS = 86_400_000;
/** Answers that one list holds. */
const SHOWN = 200;

export const answerPlace = (tenant: string) => ({ tenant, purpose: 'desk-answer' });

export const answersQuerySchema = periodSchema.extend({
  words: z.stringbool().default(false).describe('Only those with words'),
});

/** How content an applicant was, 1 to 5, and why in their own words. */
export const answerSchema = z.strictObject({
  score: z.int().min(1).max(5),
  words: z.string().optional(),
  at: z.iso.datetime(),
});
export type Answer = z.output<typeof answerSchema>;

export const listedAnswerSchema = answerSchema.extend({
  case: z.uuid(),
  reference: z.string().optional(),
  matter: z.string(),
});

/** What applicants said, the latest first; long numbers in their words are masked. */
export async function answersOf(
  { store, keys }: Parts,
  { tenant }: Caller,
  { days, matter, words }: z.output<typeof answersQuerySchema>,
): Promise<z.output<typeof listedAnswerSchema>[]> {
  const matterId = sql<string>`split_part(${cases.matter}, '@', 1)`;
  const rows = await store.inTenant(tenant, (tx) =>
    tx
      .select({ answer: deskAnswers, reference: cases.reference, matter: matterId })
      .from(deskAnswers)
      .innerJoin(cases, eq(cases.id, deskAnswers.caseId))
      .where(
        and(
          eq(deskAnswers.tenant, tenant),
          gte(deskAnswers.at, new Date(Date.now() - days * DAY_MS)),
          matter === undefined ? undefined : eq(matterId, matter),
          words ? isNotNull(deskAnswers.words) : undefined,
        ),
      )
      .orderBy(desc(deskAnswers.at), deskAnswers.caseId)
      .limit(SHOWN),
  );
  return rows.map(({ answer, reference, matter: of }) => {
    const view = viewAnswer(keys, answer);
    return {
      ...view,
      ...(view.words !== undefined && { words: maskNumbers(view.words) }),
      case: answer.caseId,
      matter: of,
      ...(reference !== null && { reference }),
    };
  });
}

/** What the applicant of one case said, in full. */
export async function answerTo(
  tx: Executor,
  { keys }: Pick<Parts, 'keys'>,
  tenant: string,
  caseId: string,
): Promise<Answer | undefined> {
  const own = and(eq(deskAnswers.tenant, tenant), eq(deskAnswers.caseId, caseId));
  const [row] = await tx.select().from(deskAnswers).where(own);
  return row && viewAnswer(keys, row);
}

const viewAnswer = (keys: Keyring, { tenant, score, words, at }: typeof deskAnswers.$inferSelect): Answer => ({
  score,
  at: at.toISOString(),
  ...(words !== null && { words: unseal(keys, answerPlace(tenant), words).toString('utf8') }),
});

import { createHash } from 'node:crypto';
import { YushenError } from '@yushen/contract';
import type { TrialPack } from 'yushen';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { decidedFilterSchema } from './decided-cases';
import { confidenceOf, runTrial, trialInputSchema, trialSchema } from './trial';

/** Characters of a rule pack at most: fifteen times the longest that ships. */
const PACK_LENGTH = 500_000;

/** A rule pack that is not loaded, and the past cases that it is tried on. Which matter, the pack says itself. */
export const packTrialInputSchema = decidedFilterSchema.omit({ matter: true }).extend({
  pack: z.string().min(1).max(PACK_LENGTH).describe('The text of its matter.yaml'),
  relied: trialInputSchema.shape.relied,
  corroborated: trialInputSchema.shape.corroborated,
});
export type PackTrialInput = z.output<typeof packTrialInputSchema>;

const text = z.strictObject({ zh: z.string(), en: z.string() });
export const packTrialSchema = trialSchema.extend({
  pack: z.strictObject({
    id: z.string().describe('The matter'),
    version: z.string(),
    title: text,
    changes: z.array(text).describe('What it says otherwise than the pack in force, one by one'),
  }),
});

/**
 * What past cases would have come to under a pack that somebody brings along. It is held for this trial alone: it is not stored, no
 * case is decided by it, and putting it into force stays a person's work.
 *
 * @throws ServiceError `bad-request` where the pack cannot be loaded, saying where; `not-found` where this service cannot try packs
 */
export async function tryPack(
  parts: Parts,
  caller: Caller,
  { pack: yaml, relied, corroborated, ...filter }: PackTrialInput,
): Promise<z.output<typeof packTrialSchema>> {
  const pack = loaded(parts, yaml);
  const confidence = confidenceOf({ relied, corroborated });
  const { id, version, title, changes } = pack;
  const sha256 = createHash('sha256').update(yaml).digest('hex');
  const trial = await runTrial(parts, caller, {
    filter: { ...filter, matter: id },
    decide: (record) => pack.replay(record, { confidence }).decision.after,
    details: { pack: `${id}@${version}`, sha256, ...confidence },
  });
  return { ...trial, pack: { id, version, title, changes: changes.map(({ says: { zh, en } }) => ({ zh, en })) } };
}

function loaded({ reviewer }: Parts, yaml: string): TrialPack {
  if (reviewer.packForTrial === undefined) throw notFound('way to try a pack');
  try {
    return reviewer.packForTrial(yaml);
  } catch (error) {
    if (!YushenError.is(error)) throw error;
    throw new ServiceError('bad-request', error.message, undefined, { cause: error });
  }
}

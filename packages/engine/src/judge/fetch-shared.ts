import {
  type Consultation,
  type DataSource,
  type SharedData,
  type SourceAnswer,
  sharedDataSchema,
  YushenError,
} from '@yushen/contract';
import { type AvailableData, availableData, type Form, type MatterPack } from '@yushen/rules';
import { inOrder } from '@yushen/running';
import { withinTime } from '../running/within-time';
import type { DatedCase } from './judged-case';

/** The registries a host connects, by the names that packs use, and how long one may take to answer. */
export interface Registries {
  readonly sources: Readonly<Record<string, DataSource>>;
  readonly milliseconds: number;
}

export interface Fetched {
  readonly sharedData: readonly SharedData[];
  readonly consulted: readonly Consultation[];
}

const AT_ONCE = 4;

/**
 * Asks registries for what a pack says they may vouch for (免提交). What they answer becomes one of the case's facts; one
 * that cannot be reached is noted, so that the upload is asked for instead.
 *
 * @throws YushenError `aborted`
 */
export async function fetchShared(
  pack: MatterPack,
  form: Form,
  input: DatedCase,
  registries: Registries | undefined,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (registries === undefined) return { sharedData: [], consulted: [] };
  const wanted = availableData(pack, form, input.sharedData);
  const answers = await inOrder(wanted, AT_ONCE, (one) => askInTurn(one, form, input, registries, signal));
  return {
    sharedData: answers.flatMap(({ sharedData }) => sharedData),
    consulted: answers.flatMap(({ consulted }) => consulted),
  };
}

/** Asks the sources of one document, one after the other, until one has it. */
async function askInTurn(
  { requirement, subject, about, sources }: AvailableData,
  form: Form,
  input: DatedCase,
  { sources: connected, milliseconds }: Registries,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  const consulted: Consultation[] = [];
  for (const { source, documentType } of sources) {
    const ask = Object.hasOwn(connected, source) ? connected[source] : undefined;
    if (ask === undefined) continue;
    const place = { requirement, source, documentType, ...(subject !== undefined && { subject }) };
    const request = { source, matter: input.matter, caseId: input.id, requirement, documentType, subject: about, form };
    const { answer, found } = await answerOf(
      () => withinTime(milliseconds, signal, (own) => ask({ ...request, signal: own })),
      (given) => ({ ...given, ...place }),
    );
    consulted.push({ ...place, answer });
    if (found !== undefined) return { sharedData: [found], consulted };
  }
  return { sharedData: [], consulted };
}

/** An answer that is no shared data is as good as none: it is untrusted input. */
async function answerOf(
  ask: () => Promise<SharedData | undefined>,
  placed: (given: SharedData) => SharedData,
): Promise<{ answer: SourceAnswer; found?: SharedData }> {
  try {
    const given = await ask();
    if (given === undefined || given === null) return { answer: 'nothing' };
    const parsed = sharedDataSchema.safeParse(placed(given));
    if (!parsed.success) return { answer: 'unreachable' };
    // An entry that says nothing vouches for nothing.
    const says = Object.values(parsed.data.fields).some((value) => value.trim() !== '');
    return says ? { answer: 'found', found: parsed.data } : { answer: 'nothing' };
  } catch (error) {
    if (YushenError.is(error) && error.code === 'aborted') throw error;
    return { answer: 'unreachable' };
  }
}

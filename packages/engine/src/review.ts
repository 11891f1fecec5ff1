import { type CaseRecord, REPORT_SCHEMA, type Report, type RollOutMode, wordFinding } from '@yushen/contract';
import { checkRequirementNames, parseForm } from '@yushen/rules';
import { throwIfAborted } from '@yushen/running';
import { digestOf } from './digest';
import { examine } from './examine';
import { fetchShared } from './judge/fetch-shared';
import { judgeCase } from './judge/judge-case';
import { type DatedCase, factsFor, type JudgedCase } from './judge/judged-case';
import { statedElsewhere } from './judge/stated-elsewhere';
import type { Parts, Running } from './parts';
import type { Upload } from './reading/intake';
import { recordOf } from './replay/record';
import { type ShadowResult, shadowResult } from './replay/shadow';
import { Stopwatch } from './running/stopwatch';

/** How one review goes, besides how it is followed and ended. */
export interface ReviewSettings extends Running {
  /** Default: `full`. */
  readonly mode?: RollOutMode | undefined;
  /** Is handed all that is needed to decide the case anew later: see `replay`. */
  readonly onRecord?: ((record: CaseRecord) => void) | undefined;
  /** Is told what the matter's shadow pack would have decided, where it has one. */
  readonly onShadow?: ((result: ShadowResult) => void) | undefined;
}

/**
 * Reviews one case: opens, reads, classifies, takes apart, checks against the matter's rules, and decides.
 * `uploads` stand in the order of `input.materials`. What is wrong with the case stands in the report.
 *
 * @throws YushenError `unknown-matter`, `bad-case` (a form or a requirement's name that the matter does not have), `aborted`
 */
export async function review(
  input: DatedCase,
  uploads: readonly Upload[],
  parts: Parts,
  settings: ReviewSettings = {},
): Promise<Report> {
  const stopwatch = new Stopwatch(parts.now);
  const pack = parts.matter(input.matter);
  const form = parseForm(pack, input.form);
  checkRequirementNames(pack, input);
  const [examined, fetched] = await together(
    () => examine(uploads, parts, settings, stopwatch),
    (signal) => fetchShared(pack, form, input, parts.registries, signal),
    settings.signal,
  );
  const judged: JudgedCase = {
    case: { ...input, sharedData: [...input.sharedData, ...fetched.sharedData] },
    materials: uploads.map(({ name, requirement }, index) => ({
      file: name,
      requirement,
      unreadable: examined.unreadable.has(index),
      partlyRead: examined.partlyRead.has(index),
    })),
    documents: examined.documents.map(({ document }) => document),
    consulted: fetched.consulted,
    stated: statedElsewhere(examined.documents, form),
    found: examined.findings.map((finding) => wordFinding(finding, parts.locales)),
  };
  const mode = settings.mode ?? 'full';
  const verdict = await stopwatch.time('check', () =>
    judgeCase(pack, factsFor(pack, judged), judged.found, mode, parts.locales),
  );
  throwIfAborted(settings.signal);
  const stated = {
    schema: REPORT_SCHEMA,
    caseId: input.id,
    matter: { id: pack.id, version: pack.version },
    ...verdict,
    documents: [...judged.documents],
    engine: { version: parts.version, models: [...parts.reader.models, ...(parts.suggester?.models ?? [])] },
  } satisfies Omit<Report, 'digest' | 'timings'>;
  settings.onProgress?.({ stage: 'check', done: 1, total: 1 });
  const report: Report = { ...stated, digest: digestOf(stated), timings: stopwatch.timings };
  settings.onRecord?.(recordOf(judged, report));
  const shadow = settings.onShadow && parts.shadow?.(pack.id);
  if (shadow) settings.onShadow?.(shadowResult(shadow, judged, pack, verdict));
  return report;
}

/** Both results. Where one fails, the second is told to end and both are awaited: no work is left loose. */
async function together<A, B>(
  first: () => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
  outer: AbortSignal | undefined,
): Promise<[A, B]> {
  const stop = new AbortController();
  const beside = second(outer === undefined ? stop.signal : AbortSignal.any([outer, stop.signal]));
  const own = first();
  try {
    return await Promise.all([own, beside]);
  } catch (error) {
    stop.abort();
    await Promise.allSettled([own, beside]);
    throw error;
  }
}

import { type ConfidenceLimits, type RollOutMode, YushenError } from '@yushen/contract';
import type { ReplayResult } from '@yushen/engine';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { plainText } from '../plain-text';
import { REPLAY_SCHEMA, type Replay, renderReplay } from '../summary/render-replay';
import { type ReadRecord, readRecords } from './read-records';

export interface ReplayFlags {
  readonly json?: boolean | undefined;
  readonly mode?: RollOutMode | undefined;
  /** By the shadow packs that the reviewer was opened with. */
  readonly shadow?: boolean | undefined;
  readonly confidence?: Partial<ConfidenceLimits> | undefined;
}

/**
 * Re-evaluates past cases and shows every decision and issue that would change.
 * Status 0: nothing would; 1: something would; 64: a record could not be replayed.
 */
export async function replay(place: string, flags: ReplayFlags, context: CommandContext): Promise<ExitStatus> {
  const { host, language } = context;
  const started = performance.now();
  const replayed = await replayAll(place, flags, context);
  const milliseconds = performance.now() - started;
  host.stdout.write(
    flags.json
      ? `${JSON.stringify(replayed)}\n`
      : renderReplay(replayed, { language, paint: paintFor(host.stdout, host.env), milliseconds }),
  );
  if (replayed.failures.length > 0) return EXIT.usage;
  return replayed.changes.length > 0 ? EXIT.failed : EXIT.done;
}

async function replayAll(place: string, flags: ReplayFlags, context: CommandContext): Promise<Replay> {
  const changes: Replay['changes'][number][] = [];
  const failures: string[] = [];
  let cases = 0;
  for await (const read of readRecords(place)) {
    context.host.signal.throwIfAborted();
    const outcome = replayOne(read, flags, context);
    if (typeof outcome === 'string') {
      failures.push(outcome);
      context.host.stderr.write(`${outcome}\n`);
      continue;
    }
    cases += 1;
    const { verdict: _verdict, change, ...result } = outcome;
    if (change !== undefined) changes.push({ ...result, change });
  }
  return { schema: REPLAY_SCHEMA, cases, decisions: countedDecisions(changes), changes, failures };
}

/** The result, or what is wrong with the record. */
function replayOne(
  read: ReadRecord,
  { mode, shadow, confidence }: ReplayFlags,
  { reviewer }: CommandContext,
): ReplayResult | string {
  if ('fault' in read) return read.fault;
  try {
    return reviewer.replay(read.record, { mode, shadow, confidence });
  } catch (error) {
    if (!YushenError.is(error)) throw error;
    return `${plainText(read.record.case.id)}: ${error.message.split('\n').map(plainText).join(' ')}`;
  }
}

function countedDecisions(changes: Replay['changes']): Replay['decisions'] {
  const counts = new Map<string, Replay['decisions'][number]>();
  for (const {
    decision: { before, after },
  } of changes) {
    if (before === after) continue;
    const key = `${before} ${after}`;
    counts.set(key, { before, after, cases: (counts.get(key)?.cases ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.cases - a.cases);
}

import type { Document, FieldReading } from '@yushen/contract';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { verdictsOn, type World, withValue } from './worlds';

/** A field of a document of which it is open what stands there. */
export interface OpenField {
  readonly document: Document;
  readonly field: string;
  /** How it was read, or where it should stand. */
  readonly reading: FieldReading;
}

/** A value that was read as the field of a document that it is. */
export const openField = ({ document, field, reading }: Reading): OpenField[] =>
  document && field !== undefined && reading ? [{ document, field, reading }] : [];

/** What the rules that look at a field found before, and find with another reading of it. */
export interface Compared {
  readonly before: readonly RuleVerdict[];
  readonly after: readonly RuleVerdict[];
}

/** The case with the first of some readings of a field with which no rule finds more than before and `agrees` holds; the case as it was where there is none. */
export function tryReadings(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  world: World,
  open: Pick<OpenField, 'document' | 'field'>,
  readings: readonly FieldReading[],
  agrees: (compared: Compared) => boolean,
): World {
  const document = world.facts.documents.find(({ id }) => id === open.document.id);
  if (document === undefined) return world;
  const before = verdictsOn(open, verdicts);
  for (const reading of readings) {
    const changed = withValue(world, document, open.field, reading);
    const after = before.map(({ rule }) => judgeRule(pack, rule, changed.slots, changed.facts));
    const findsNoMore = after.every(({ findings }, index) => findings.length <= (before[index]?.findings.length ?? 0));
    if (findsNoMore && agrees({ before, after })) return changed;
  }
  return world;
}

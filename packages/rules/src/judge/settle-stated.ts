import type { FieldReading } from '@yushen/contract';
import { corroborationOf } from '../doubt/corroboration';
import { isSureValue } from '../doubt/is-doubtful';
import { isPrinted } from '../doubt/weigh';
import type { MatterPack } from '../pack/pack';
import type { Blank, Reading } from '../pack/reading';
import type { RuleVerdict } from './judge-rule';
import { isDoubtfulInput } from './open-findings';
import { type OpenField, openField, tryReadings } from './try-readings';
import { isOf, valuesOnce, verdictsOn, type World } from './worlds';

/**
 * The case with each value that was not found, or in doubt, as something independent and sure has it, where that is printed on the very document, and
 * no rule finds more for it. That a document states by chance, at another place, just what the form says, while it says something else in
 * its field, is rarer than that the field's place was missed, but for days. What was surely read stays: two values that differ are for a person.
 */
export function settleStated(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const corroborated = corroborationOf(verdicts);
  const doubtful = valuesOnce(
    verdicts.flatMap(({ inputs }) => inputs.filter((input) => isDoubtfulInput(pack, input, corroborated))),
  ).flatMap(openField);
  const missed = verdicts.flatMap(({ blanks }) => blanks.flatMap(missedField));
  const once = new Map([...doubtful, ...missed].map((open) => [`${open.document.id}\n${open.field}`, open]));
  return [...once.values()].reduce((settled, open) => {
    const readings = printedValues(pack, verdicts, settled, open).map((value) => ({
      ...open.reading,
      ...{ value, valid: true, confidence: pack.confidence.agreed },
    }));
    return tryReadings(pack, verdicts, settled, open, readings, ({ after }) =>
      after.some(({ agreed }) => agreed.some(isOf(open))),
    );
  }, world);
}

/** What the rules that look at a field know surely from elsewhere, and is printed on its document. */
function printedValues(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  { facts }: World,
  open: OpenField,
): readonly string[] {
  const printed = facts.stated?.[open.document.id] ?? [];
  const others = verdictsOn(open, verdicts)
    .flatMap(({ inputs }) => inputs)
    .filter((input) => input.document?.id !== open.document.id && isSure(pack, input));
  return [...new Set(others.map(({ value }) => value))].filter(
    (value) => !DAY.test(value) && isPrinted(value, printed),
  );
}

/**
 * A document prints many days, and one of them is what a changed form says more often than not: a notice of 12 January was believed to be of the 8th, on which
 * the report tells of something else (`bench/changed-forms.mjs`, hand `u`).
 */
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/u;

const isSure = ({ confidence: limits }: MatterPack, { confidence, reading }: Reading): boolean =>
  isSureValue(limits, { ...reading, confidence });

/** A field that was only not found: where its place was found and nothing stands there, the applicant left it out. */
function missedField({ document, field, places }: Blank): OpenField[] {
  const [page] = document.pages;
  if (places.length > 0 || page === undefined) return [];
  const { material, page: number, region } = page;
  const reading: FieldReading = {
    ...{ value: '', raw: '', confidence: 0, source: 'ocr', valid: true },
    ...{ material, page: number, box: region },
  };
  return [{ document, field, reading }];
}

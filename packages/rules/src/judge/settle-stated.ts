import type { Document, FieldReading } from '@yushen/contract';
import { corroborationOf } from '../doubt/corroboration';
import { isSureValue } from '../doubt/is-doubtful';
import { isPrinted } from '../doubt/weigh';
import type { MatterPack } from '../pack/pack';
import type { Blank, Reading } from '../pack/reading';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { isDoubtfulInput } from './open-findings';
import { valuesOnce, type World, withValue } from './worlds';

/** A field of a document of which it is in doubt what stands there, or where. */
interface OpenField {
  readonly document: Document;
  readonly field: string;
  readonly reading: FieldReading;
}

/**
 * The case with each value that was not found, or in doubt, as something independent and sure has it, where that is printed on the very document, and
 * no rule finds more for it. That a document states by chance, at another place, just what the form says, while it says something else in
 * its field, is rarer than that the field's place was missed. What was surely read stays: two values that differ are for a person.
 */
export function settleStated(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const corroborated = corroborationOf(verdicts);
  const doubtful = valuesOnce(
    verdicts.flatMap(({ inputs }) => inputs.filter((input) => isDoubtfulInput(pack, input, corroborated))),
  ).flatMap(({ document, field, reading }): OpenField[] =>
    document && field !== undefined && reading ? [{ document, field, reading }] : [],
  );
  const missed = verdicts.flatMap(({ blanks }) => blanks.flatMap((blank) => missedField(blank)));
  const once = new Map([...doubtful, ...missed].map((open) => [`${open.document.id}\n${open.field}`, open]));
  return [...once.values()].reduce((settled, open) => settleOne(pack, verdicts, settled, open), world);
}

function settleOne(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World, open: OpenField): World {
  const document = world.facts.documents.find(({ id }) => id === open.document.id);
  if (document === undefined) return world;
  const asked = verdicts.filter(
    ({ inputs, blanks }) => inputs.some(isOf(open)) || blanks.some((blank) => isOf(open)(blank)),
  );
  const printed = world.facts.stated?.[document.id] ?? [];
  const others = asked
    .flatMap(({ inputs }) => inputs)
    .filter((input) => input.document?.id !== document.id && isSure(pack, input))
    .map(({ value }) => value);
  for (const value of new Set(others.filter((other) => isPrinted(other, printed)))) {
    const reading = { ...open.reading, value, valid: true, confidence: pack.confidence.agreed };
    const changed = withValue(world, document, open.field, reading);
    const after = asked.map(({ rule }) => judgeRule(pack, rule, changed.slots, changed.facts));
    const agrees = after.some(({ agreed }) => agreed.some(isOf(open)));
    if (agrees && after.every(({ findings }, index) => findings.length <= (asked[index]?.findings.length ?? 0)))
      return changed;
  }
  return world;
}

const isOf =
  (open: Pick<OpenField, 'document' | 'field'>) =>
  ({ document, field }: Pick<Reading, 'document' | 'field'>): boolean =>
    document?.id === open.document.id && field === open.field;

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

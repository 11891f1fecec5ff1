import { beginsWithSurname } from '@yushen/documents';
import { inOneRow, type PlacedLine } from '../layout/upright';
import type { Candidate, Features } from './candidate';
import type { LabelPlace } from './label-place';

/** A candidate with the label that it was found at. */
export interface AtLabel {
  readonly candidate: Candidate;
  readonly place: LabelPlace;
}

/** Rows of one list begin at the same place, within this share of the label's height. */
const ALIGNED = 0.7;
/** Who else may have rows in a party's part. */
const ANOTHER = /代理|代表|监护|经办|共同|联系人|中介|经纪/u;

const lineOf = ({ page, hit }: LabelPlace): PlacedLine | undefined => page.layout.lines[hit.line];

/** Whether two labels head rows of one list: the same words, set alike, with nobody else named between them. */
function inOneList(one: LabelPlace, other: LabelPlace): boolean {
  const [a, b] = [lineOf(one), lineOf(other)];
  if (a === undefined || b === undefined || one.page !== other.page || one.hit.words !== other.hit.words) return false;
  if (Math.abs(a.left - b.left) > ALIGNED * a.height || inOneRow(a, b)) return false;
  const [top, bottom] = [Math.min(a.middleLeft, b.middleLeft), Math.max(a.middleLeft, b.middleLeft)];
  const { lines } = one.page.layout;
  return !lines.some(
    (line) =>
      line.middleLeft > top - a.height &&
      line.middleLeft < bottom &&
      ANOTHER.test(line.folded.text) &&
      isNamed(line, lines),
  );
}

/** Whether a row names somebody, or heads a part of his: a form's row for an agent that nobody has says nothing. */
function isNamed(label: PlacedLine, lines: readonly PlacedLine[]): boolean {
  const { text } = label.folded;
  const beside = lines.filter((line) => line.left > label.right && inOneRow(label, line));
  const behind = /人(\p{Script=Han}+)$/u.exec(text)?.[1] ?? '';
  const isHead = beside.length === 0 && !/(?:姓名|名称)\)?$/u.test(text);
  return (
    isHead ||
    /:./u.test(text) ||
    beginsWithSurname(behind) ||
    beside.some(({ folded }) => beginsWithSurname(folded.text))
  );
}

/**
 * Persons of one party, each in a row of his own, as one value: 姓名 柯志明 above 姓名 聂红梅 in the seller's part. Others stay as they are.
 */
export function joinPersons(found: readonly AtLabel[]): readonly Candidate[] {
  const isOwn = ({ inSection, starts, colon, alone, outsideSection, withoutSection }: Features): boolean =>
    inSection === 1 ||
    (starts === 1 && (colon === 1 || alone === 1) && (outsideSection ?? 0) === 0 && (withoutSection ?? 0) === 0);
  const isRow = ({ candidate: { valid, source, features } }: AtLabel): boolean =>
    valid && source === 'right' && features.wholeness === 1 && isOwn(features);
  const [first, ...rest] = found.filter(isRow);
  const plain = found.map(({ candidate }) => candidate);
  if (first === undefined) return plain;
  const list = [first, ...rest.filter(({ place }) => inOneList(first.place, place))];
  const merged = list.map(({ candidate }) => candidate);
  const joined = asOne(merged);
  return joined === undefined ? plain : [joined, ...plain.filter((candidate) => !merged.includes(candidate))];
}

/** Several persons as one value; nothing where they are one person. */
export function asOne(persons: readonly Candidate[]): Candidate | undefined {
  const [first] = persons;
  const values = [...new Set(persons.flatMap(({ value }) => value.split('、')))];
  if (first === undefined || values.length < 2 || persons.length < 2) return undefined;
  const { matched: _own, ...head } = first;
  return {
    ...head,
    value: values.join('、'),
    raw: {
      ...first.raw,
      pieces: persons.flatMap(({ raw }) => raw.pieces),
      text: persons.map(({ raw }) => raw.text).join('、'),
      confidence: Math.min(...persons.map(({ raw }) => raw.confidence)),
    },
  };
}

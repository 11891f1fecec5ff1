import type { FieldSpec } from '@yushen/documents';
import type { Candidate, Features } from './candidate';
import type { PlacedPage } from './document-pages';
import type { LabelPhrase } from './label-phrase';
import { joinPieces, type Piece } from './piece';
import { kindsOf, mayBeNamed, takesAnyText, takesPersons } from './value-kinds';

/** A count as 0..1, `most` and more being 1. */
export const share = (value: number, most: number): number => Math.min(1, value / most);

/** A long text with a full stop is a sentence; values are not. */
const SENTENCE = /[。；;]|.{31,}/u;

/** Figures without a unit. */
const BARE = /^[¥￥]?\s*\d[\d,，. ]*$/u;
/** A unit that a label gives its amounts: 合同价款（万元）, 注册资本(单位：万元). */
const UNIT = /[(（](?:单位[:：]?)?(?:人民币)?(亿元|千万元|百万元|万元|千元)[)）]/u;

/** A unit that a page states for all its amounts: 金额单位：万元. */
const PAGE_UNIT = /单位[:：](?:人民币)?(亿元|千万元|百万元|万元|千元)/u;
/** A label that names the unit itself needs none of the page's. */
const OWN_UNIT = /元|%|㎡|平方米/u;

const pageUnit = ({ layout: { lines } }: PlacedPage): string =>
  lines.map(({ folded: { text } }) => PAGE_UNIT.exec(text)?.[1]).find((unit) => unit !== undefined) ?? '';

export const unitIn = (page: PlacedPage, words: string, { remark }: LabelPhrase): string =>
  UNIT.exec(remark)?.[1] ?? UNIT.exec(words)?.[1] ?? (OWN_UNIT.test(remark + words) ? '' : pageUnit(page));

/** What stands in these pieces of lines as a candidate for a field; nothing where its format refuses it. */
export function candidateOf(
  spec: FieldSpec,
  page: PlacedPage,
  pieces: readonly Piece[],
  unit: string,
  how: Pick<Candidate, 'source' | 'found' | 'features'>,
): Candidate | undefined {
  const raw = joinPieces(pieces);
  const isBare = unit !== '' && raw !== undefined && BARE.test(raw.text) && kindsOf(spec.format).includes('amount');
  const formatted = raw === undefined ? undefined : spec.format(isBare ? `${raw.text}${unit}` : raw.text);
  if (raw === undefined || formatted === undefined) return undefined;
  const loose = takesAnyText(spec.format);
  const features: Features = {
    ...how.features,
    bias: 1,
    [how.source]: 1,
    anyText: loose ? 1 : 0,
    usual: formatted.usual === true ? 1 : 0,
    wrapped: pieces.length > 1 ? 1 : 0,
    nameless: takesPersons(spec.format) && !formatted.value.split('、').every(mayBeNamed) ? 1 : 0,
    ...Object.fromEntries(kindsOf(spec.format).map((kind) => [kind, 1])),
    labels: share((spec.labels ?? []).length, 10),
    firstPage: page.page === 0 ? 1 : 0,
    sentence: loose && SENTENCE.test(formatted.value) ? 1 : 0,
  };
  return { raw, ...formatted, page, ...how, features };
}

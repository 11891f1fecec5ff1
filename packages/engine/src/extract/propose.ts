import { type DocumentDefinition, type FieldSpec, fieldLabels } from '@yushen/documents';
import { foldWords } from '../layout/forgiving-search';
import { columnText, lineSpans, type RunningText } from '../layout/running-text';
import { inOneRow } from '../layout/upright';
import { affinityOf } from './affinity';
import { byOffice } from './by-office';
import { type Candidate, type Features, isAtLabel, sharePlace } from './candidate';
import { candidateOf, share, unitIn } from './candidate-of';
import { isInCellOf } from './cell-values';
import type { PlacedPage } from './document-pages';
import { labelPhrase } from './label-phrase';
import type { LabelPlace } from './label-place';
import { mentionsOf, paragraphs, runsAcross } from './mentions';
import { joinPieces, type Piece } from './piece';
import { rowsBeside } from './rows-beside';
import { hitsOf, type PagedHit, type Part, partOf } from './section';
import { type AtLabel, asOne, joinPersons } from './several-persons';
import { piecesOfSpan } from './span';
import { secondRightOf, valuesRightOf } from './value-at-label';
import { kindsOf, takesAnyText, takesPersons } from './value-kinds';
import { columnBelow, valuesBelow } from './values-below';

/** Every place where one of a field's labels stands, in page order. */
export function labelPlaces(spec: FieldSpec, pages: readonly PlacedPage[]): readonly LabelPlace[] {
  const plain = spec.labels ?? [];
  const wordings = fieldLabels(spec).map((label) => foldWords(label));
  const placeOf = (place: PagedHit, part: Part | undefined): LabelPlace[] => {
    const line = place.page.layout.lines[place.hit.line];
    if (line === undefined) return [];
    const beside = place.page.hits.filter(({ line: index }) => index === place.hit.line);
    const order = Math.max(0, wordings.indexOf(foldWords(place.hit.words)));
    return [{ ...place, phrase: labelPhrase(line, place.hit, beside), order, part }];
  };
  const anywhere = hitsOf(pages, plain).flatMap((place) => placeOf(place, undefined));
  const inParts = (spec.sections ?? []).flatMap(({ after, until, labels }) => {
    const [own, others] = [hitsOf(pages, after), hitsOf(pages, until)];
    return hitsOf(pages, labels)
      .filter((place) => !anywhere.some(({ hit }) => hit === place.hit))
      .flatMap((place) => placeOf(place, partOf(pages, place, own, others)));
  });
  return [...anywhere, ...inParts];
}

/** A phrase that has less in common with a field's labels is another's. */
const MIN_ALIKE = 0.4;

/** Phrases of a label's shape that may mean a field, although its definition does not know them. */
function unknownLabels(spec: FieldSpec, pages: readonly PlacedPage[]): readonly LabelPlace[] {
  const wordings = fieldLabels(spec);
  const [after, until] = [
    (spec.sections ?? []).flatMap((one) => one.after),
    (spec.sections ?? []).flatMap((one) => one.until),
  ];
  const [own, others] = [hitsOf(pages, after), hitsOf(pages, until)];
  return pages.flatMap((page) =>
    page.likes.flatMap((hit): LabelPlace[] => {
      const affinity = affinityOf(hit.words, wordings);
      const line = page.layout.lines[hit.line];
      if (affinity === undefined || line === undefined) return [];
      if (affinity.letters < MIN_ALIKE && !affinity.head) return [];
      const beside = page.likes.filter((other) => other.line === hit.line);
      const part = spec.sections === undefined ? undefined : partOf(pages, { page, hit }, own, others);
      return [{ page, hit, phrase: labelPhrase(line, hit, beside), order: 0, part, affinity }];
    }),
  );
}

const VALUES_AT = { right: valuesRightOf, second: secondRightOf, below: valuesBelow } as const;

/** How far a value stands from the end of its label, in heights of the label. */
function gapBetween({ page, hit }: LabelPlace, [first]: readonly Piece[]): number {
  const label = page.layout.lines[hit.line];
  const value = page.layout.lines.find(({ line }) => line === first?.line);
  if (label === undefined || value === undefined || label === value) return 0;
  return Math.max(0, value.left - label.right, value.middleLeft - label.middleLeft - label.height) / label.height;
}

/** A label and a value behind its colon. */
const LABELLED = /^(?<label>\p{Script=Han}{2,8})(?:\([^()]*\))?:./u;

/** Whether another line's own label says whose name stands there: below 买受人： stands 见证人：许添财. Before a known label stands the name itself: 梅若松证件号码：. */
function isOthersName(spec: FieldSpec, { page, hit }: LabelPlace, [first]: readonly Piece[]): boolean {
  const at = page.layout.lines.findIndex((one) => one.line === first?.line);
  const line = page.layout.lines[at];
  if (line === undefined || at === hit.line || !takesPersons(spec.format)) return false;
  const { label = '' } = LABELLED.exec(line.folded.text)?.groups ?? {};
  if (page.hits.some((known) => known.line === at && known.start > 0 && known.start < label.length)) return false;
  const affinity = label === '' ? undefined : affinityOf(label, fieldLabels(spec));
  return affinity !== undefined && affinity.letters < MIN_ALIKE && !affinity.head;
}

/** Whether a value stands in a ruled cell beside its label's, or in another one. */
function cellFeatures({ page: { layout }, hit }: LabelPlace, [first]: readonly Piece[]): Features {
  const value = layout.lines.find(({ line }) => line === first?.line);
  const isIn = value === undefined ? undefined : isInCellOf(layout, hit, value);
  return { inCell: isIn === true ? 1 : 0, offCell: isIn === false ? 1 : 0 };
}

/** What stands at a field's labels. How far a value reaches is for its own form to say: with the row below it may be no number any more. */
function atLabels(spec: FieldSpec, pages: readonly PlacedPage[]): readonly Candidate[] {
  const places = [...labelPlaces(spec, pages), ...unknownLabels(spec, pages)];
  const placements = spec.placement ?? ['right', 'below'];
  const all = places.flatMap((place) =>
    placements.flatMap((placement): AtLabel[] => {
      const { page, hit, phrase, order, part, affinity } = place;
      // Among the labels of its own part of the form: those of another part are no rivals, and neither are words in a sentence.
      const index = places
        .slice(0, places.indexOf(place))
        .filter((other) => other.part === part && (other.phrase.starts || other.phrase.colon)).length;
      // What is printed, and not the label that it was taken for, names the unit: 合同价格（元） is one letter off 合同价格（万元）.
      const printed = page.layout.lines[hit.line]?.folded.text.slice(hit.start, hit.end) ?? hit.words;
      const unit = unitIn(page, printed, phrase);
      const loose = takesAnyText(spec.format);
      const start = { ...hit, end: phrase.end };
      const found = VALUES_AT[placement](page, start, spec.lines ?? 1)
        .filter((pieces) => !isOthersName(spec, place, pieces))
        .map((pieces) => {
          const inline = pieces[0]?.line === page.layout.lines[hit.line]?.line;
          const gap = share(gapBetween(place, pieces), 10);
          return candidateOf(spec, page, pieces, unit, {
            source: placement === 'below' ? 'below' : 'right',
            found: hit.words,
            features: {
              onlyLabel:
                places.filter((other) => other.affinity === undefined).length === 1 && affinity === undefined ? 1 : 0,
              edits: hit.edits,
              laterLabel: share(order, 4),
              labelLength: share(hit.words.length, 8),
              colon: phrase.colon ? 1 : 0,
              starts: phrase.starts ? 1 : 0,
              startsWithColon: phrase.starts && phrase.colon ? 1 : 0,
              alone: phrase.alone ? 1 : 0,
              shortQualifier: phrase.qualifier.length > 0 && phrase.qualifier.length <= 2 ? 1 : 0,
              longQualifier: phrase.qualifier.length > 2 ? 1 : 0,
              rest: phrase.rest === '' ? 0 : 1,
              signing: SIGNING.test(phrase.rest) || SIGNING.test(phrase.remark) ? 1 : 0,
              wholeness: hit.words.length / (phrase.qualifier.length + hit.words.length + phrase.rest.length),
              remark: phrase.remark === '' ? 0 : 1,
              inline: inline ? 1 : 0,
              inlineWithoutColon: inline && !phrase.colon ? 1 : 0,
              gap,
              ...cellFeatures(place, pieces),
              anyTextFarOff: loose ? gap : 0,
              later: share(index, 4),
              inSection: part === 'inside' ? 1 : 0,
              outsideSection: part === 'outside' ? 1 : 0,
              withoutSection: part === 'unknown' ? 1 : 0,
              unknownLabel: affinity === undefined ? 0 : 1,
              likeness: affinity?.letters ?? 0,
              likenessStrict: loose ? 0 : (affinity?.letters ?? 0),
              sameHead: affinity?.head ? 1 : 0,
            },
          });
        })
        .filter((candidate) => candidate !== undefined);
      const best = found.find(({ valid }) => valid) ?? found[0];
      if (best === undefined) return [];
      const column = spec.several === true ? PERSONS_AT[placement]?.(spec, page, hit, best) : undefined;
      return [{ candidate: column ?? best, place }];
    }),
  );
  return spec.several === true ? joinPersons(all) : all.map(({ candidate }) => candidate);
}

type Persons = (spec: FieldSpec, page: PlacedPage, hit: LabelPlace['hit'], first: Candidate) => Candidate | undefined;

/** The persons under a heading, each in a row of the table, where the first is the one found there. */
const personsBelow: Persons = (spec, page, hit, first) => personsInRows(spec, page, columnBelow(page, hit), first);

/** The persons beside a heading whose cell is as high as their rows together. */
const personsBeside: Persons = (spec, page, hit, first) => personsInRows(spec, page, rowsBeside(page, hit), first);

const PERSONS_AT: Partial<Record<NonNullable<FieldSpec['placement']>[number], Persons>> = {
  right: personsBeside,
  below: personsBelow,
};

/** Beside a number of his own stands a person, however rare his name. */
const ID_NUMBER = /(?<!\d)\d{17}[\dX](?!\d)/u;

function personsInRows(
  spec: FieldSpec,
  page: PlacedPage,
  lines: readonly (readonly Piece[])[],
  first: Candidate,
): Candidate | undefined {
  if (!first.valid) return undefined;
  const rows = lines.map((pieces) =>
    candidateOf(spec, page, pieces, '', { source: first.source, found: first.found, features: first.features }),
  );
  // The first may have a rare surname: he stands where the label says.
  const isPerson = (index: number): boolean => {
    const own = page.layout.lines.find(({ line }) => line === lines[index]?.[0]?.line);
    return (
      own !== undefined && page.layout.lines.some((line) => ID_NUMBER.test(line.folded.text) && inOneRow(own, line))
    );
  };
  const end = rows.findIndex(
    (row, index) => row === undefined || !row.valid || (index > 0 && row.features.nameless === 1 && !isPerson(index)),
  );
  const persons = (end < 0 ? rows : rows.slice(0, end)).filter((row) => row !== undefined);
  // Beside its rows a heading stands in their middle: the one found there need not be the first of them.
  return persons.some(({ value }) => value === first.value) ? asOne(persons) : undefined;
}

/** A name found in running text, without what stands before it on a line of its own: a title above it, a word of a stamp. */
function fromOwnLine(spec: FieldSpec, { layout }: PlacedPage, pieces: readonly Piece[]): readonly Piece[] {
  const kinds = kindsOf(spec.format);
  if (!kinds.includes('organisation') && !kinds.includes('person')) return pieces;
  const start = pieces.findLastIndex((_, index) => {
    const before = layout.lines.find(({ line }) => line === pieces[index - 1]?.line);
    return before !== undefined && !runsAcross(layout, before);
  });
  const own = pieces.slice(Math.max(0, start));
  const raw = joinPieces(own);
  return raw !== undefined && spec.format(raw.text)?.valid ? own : pieces;
}

/** What a field's patterns find: line by line with the `m` flag, else in the running text. */
function byPatterns(spec: FieldSpec, pages: readonly PlacedPage[], text: RunningText): Candidate[] {
  return (spec.patterns ?? []).flatMap((pattern, index) => {
    const flags = [...new Set([...pattern.flags, 'd', 'g'])].join('');
    const spans = pattern.multiline ? lineSpans(text) : [[0, text.text.length] as const];
    let count = 0;
    return spans.flatMap(([start, end]) =>
      [...text.text.slice(start, end).matchAll(new RegExp(pattern.source, flags))].flatMap((match): Candidate[] => {
        const group = match.indices?.groups?.value;
        const origin = group === undefined ? undefined : text.origins[start + group[0]];
        const page = origin === undefined ? undefined : pages[origin.page];
        if (group === undefined || page === undefined) return [];
        const pieces = fromOwnLine(spec, page, piecesOfSpan(pages, text, [start + group[0], start + group[1]]));
        const candidate = candidateOf(spec, page, pieces, '', {
          source: 'pattern',
          found: pattern.source,
          features: {
            laterPattern: share(index, 3),
            later: share(count, 4),
            patternWithLabel: (spec.labels ?? spec.sections) === undefined ? 0 : 1,
          },
        });
        if (candidate === undefined) return [];
        count += 1;
        return [candidate];
      }),
    );
  });
}

/** What the sentences of the document mention of the field's kind, where nothing else has found the same. */
function byMentions(
  spec: FieldSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
  alike: number,
  known: readonly Candidate[],
): Candidate[] {
  // Where something else has a value for it, what is only mentioned is no rival.
  if (known.some(({ valid, features }) => valid && features.unknownLabel !== 1)) return [];
  return mentionsOf(spec, text, paragraphs(text, pages), alike).flatMap(({ span, features }): Candidate[] => {
    const page = pages[text.origins[span[0]]?.page ?? -1];
    const candidate =
      page === undefined
        ? undefined
        : candidateOf(spec, page, piecesOfSpan(pages, text, span), '', {
            source: 'mention',
            found: spec.format.mention?.source ?? '',
            features,
          });
    return candidate === undefined || known.some((other) => sameValue(other, candidate)) ? [] : [candidate];
  });
}

/** Behind these words somebody signs. */
const SIGNING = /^[（(]?(?:签字|签名|签章|盖章|手印|签署)/u;

/** A signature is read off a hand: where the document names its writer elsewhere too, that is the name. */
function printedFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const printed = candidates.filter(({ features }) => features.signing !== 1);
  return printed.some(({ valid, features }) => valid && features.unknownLabel !== 1) ? printed : candidates;
}

/** How many of a definition's fields hold what would look alike in a sentence. */
export const alikeFields = ({ fields }: Pick<DocumentDefinition, 'fields'>, { format }: FieldSpec): number =>
  Object.values(fields).filter((other) => other.format.mention === format.mention).length;

const sameValue = (a: Candidate, b: Candidate): boolean => a.value === b.value;

/** Of how many of a definition's labelled fields some label stands on the pages, 0..1: a print that the definition knows. */
export function coverageOf({ fields }: DocumentDefinition, pages: readonly PlacedPage[]): number {
  const labelled = Object.values(fields).filter(({ labels, sections }) => (labels ?? sections) !== undefined);
  const found = labelled.filter((spec) => labelPlaces(spec, pages).length > 0);
  return labelled.length === 0 ? 0 : found.length / labelled.length;
}

const DIGITS = /^\d{6,}$/u;

/** Without refused numbers of which another candidate has the rest, in the next row: 422823194506025 before 720. */
const withoutCut = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(
    (one) =>
      one.valid ||
      !DIGITS.test(one.value) ||
      !candidates.some(
        (other) =>
          other.valid &&
          other.value.length > one.value.length &&
          other.value.startsWith(one.value) &&
          sharePlace(other, one),
      ),
  );

/** An address that goes down to a building or a door. */
const HOUSED = /[幢栋座楼室户铺]|单元|号楼|\d号(?:附|之|$)/u;

/** Of an address: whether it goes down to a house, and whether another candidate says the same and more, as a project's place and a flat's do. */
function addressFeatures({ value, features }: Candidate, others: readonly Candidate[]): Features {
  if (features.address !== 1) return {};
  const isMore = others.some(
    (other) => other.valid && other.value.length > value.length && other.value.includes(value),
  );
  return { housed: HOUSED.test(value) ? 1 : 0, partial: isMore ? 1 : 0 };
}

/** What a field's patterns find where each line is read on in the one below it: a number that wraps beside other text. */
const underOneAnother = (spec: FieldSpec, pages: readonly PlacedPage[]): readonly Candidate[] =>
  spec.patterns === undefined ? [] : byPatterns(spec, pages, columnText(pages.map(({ layout }) => layout)));

/** Every candidate for a field on a document's pages, with the features of its place, those among its rivals included. */
export function proposeValues(
  spec: FieldSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
  coverage = 0,
  alike = 1,
): readonly Candidate[] {
  const labelled = printedFirst(atLabels(spec, pages));
  const inside = labelled.some(({ features }) => features.inSection === 1);
  // What stands in the field's own part leaves no question to other parts.
  const own = inside ? labelled.filter(({ features }) => features.outsideSection !== 1) : labelled;
  const found = withoutCut([...own, ...byPatterns(spec, pages, text), ...byOffice(spec, pages)]);
  const all = found.length > 0 ? found : underOneAnother(spec, pages);
  const mentioned = byMentions(spec, pages, text, alike, all);
  return [...all.map(amongOthers(all, coverage)), ...mentioned.map(amongOthers(mentioned, coverage))];
}

/** A candidate with the features of its place among the others. */
const amongOthers =
  (all: readonly Candidate[], coverage: number) =>
  (candidate: Candidate): Candidate => {
    const others = all.filter((other) => other !== candidate);
    const same = others.filter((other) => sameValue(other, candidate));
    // Found twice at one place is one piece of evidence; the same value elsewhere on the document is another.
    const agreeing = same.filter((other) => !sharePlace(other, candidate)).length;
    const values = new Set(others.filter((other) => !sameValue(other, candidate)).map(({ value }) => value));
    const held = candidate.page.hits.some(({ line, start, end }) =>
      candidate.raw.pieces.some(
        (piece) =>
          candidate.page.layout.lines[line]?.line === piece.line &&
          isAtLabel(candidate) &&
          start >= piece.from &&
          end <= piece.to,
      ),
    );
    return {
      ...candidate,
      features: {
        ...candidate.features,
        agreement: share(agreeing, 2),
        confirmed: same.length > agreeing ? 1 : 0,
        rivals: share(values.size, 4),
        holdsLabel: held ? 1 : 0,
        coverage,
        ...addressFeatures(candidate, others),
      },
    };
  };

/** How likely a label is one, by its phrase alone: for looking where nothing was read. */
const labelRank = ({ phrase, hit, part }: LabelPlace): number =>
  (phrase.starts ? 2 : 0) +
  (phrase.colon ? 1 : 0) +
  (phrase.alone ? 1 : 0) -
  hit.edits -
  (part === 'outside' ? 4 : 0) -
  (phrase.rest === '' ? 0 : 3);

/** A field's likeliest label. */
export const likeliestLabel = (spec: FieldSpec, pages: readonly PlacedPage[]): LabelPlace | undefined =>
  [...labelPlaces(spec, pages)].sort((a, b) => labelRank(b) - labelRank(a) || a.order - b.order)[0];

import { type Line, type Point, type Quad, quadFromBounds, type Ruling } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { PageRegion } from '../extract/document-pages';
import { type Layout, layOut, middleAt, type PlacedLine } from '../layout/upright';
import { type Classification, classifyText, prepareText } from './score-type';

/** A document's part of a page, and what it is. */
export interface Segment extends PageRegion {
  readonly classification: Classification;
}

type WholePage = Omit<PageRegion, 'region' | 'layout'>;

/** A gap between lines must be this many text heights to be a cut between two cards. */
const CUT_GAP = 1;

/** From where to where a line reaches, along one side of the page. */
type Span = (line: PlacedLine) => readonly [from: number, to: number];

const down: Span = (line) => {
  const middle = middleAt(line, (line.left + line.right) / 2);
  return [middle - line.height / 2, middle + line.height / 2];
};
const across: Span = ({ left, right }) => [left, right];

type Sides = readonly [readonly PlacedLine[], readonly PlacedLine[]];

/** Every way to cut lines in two along a clear gap between their spans. */
function* cutsAlong(lines: readonly PlacedLine[], span: Span, textHeight: number): Generator<Sides> {
  const sorted = [...lines].sort((a, b) => span(a)[0] - span(b)[0]);
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, line] of sorted.entries()) {
    if (index > 0 && span(line)[0] - end >= CUT_GAP * textHeight) yield [sorted.slice(0, index), sorted.slice(index)];
    end = Math.max(end, span(line)[1]);
  }
}

/** Every way to cut the lines in two, across or along the page; what stands above or below all cards, such as the head of a sheet of copies, hinders none. */
function* cuts({ lines, textHeight }: Layout): Generator<Sides> {
  yield* cutsAlong(lines, down, textHeight);
  yield* cutsAlong(lines, across, textHeight);
  const rows = [...cutsAlong(lines, down, textHeight)];
  for (const [, below] of rows.slice(0, MAX_HEADS)) yield* cutsAlong(below, across, textHeight);
  for (const [above] of rows.slice(-MAX_HEADS)) yield* cutsAlong(above, across, textHeight);
}

/** So many lines at most stand apart above, or below, all cards of a sheet. */
const MAX_HEADS = 3;

const classifyLines = (
  definitions: readonly DocumentDefinition[],
  lines: readonly Line[],
  rulings: readonly Ruling[] = [],
): { layout: Layout; classification: Classification } => {
  const layout = layOut(lines, rulings);
  return { layout, classification: classifyText(definitions, prepareText(layout)) };
};

const isCard = ({ definition }: Classification): boolean => definition?.extent === 'card';

/** A type that is only suggested is never as sure as this: see the limits of confidence. */
export const SUGGESTED = 0.79;

/** A card without a title that bears all that another card does may be two, which nothing parts: nobody may be told that the other is missing. */
export function mayBeTwo(classification: Classification): boolean {
  const [, ...others] = classification.ranking;
  const isAnother = ({ definition, score }: (typeof others)[number]): boolean =>
    definition.extent === 'card' && score >= definition.threshold;
  return isCard(classification) && !classification.titled && others.some(isAnother);
}

const doubted = (classification: Classification): Classification =>
  mayBeTwo(classification)
    ? { ...classification, confidence: Math.min(SUGGESTED, classification.confidence) }
    : classification;

/** Corners of the region around some lines, with a margin of two text heights, inside the page. */
function regionAround(page: WholePage, layout: Layout): Quad {
  const { left, top, right, bottom } = layout.bounds;
  const margin = 2 * layout.textHeight;
  const corner = (x: number, y: number): Point => {
    const [pageX, pageY] = layout.toPage([x, y]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  return [
    corner(left - margin, top - margin),
    corner(right + margin, top - margin),
    corner(right + margin, bottom + margin),
    corner(left - margin, bottom + margin),
  ];
}

/** Two cards of one kind both bear what such a card bears; of one card's two halves the lesser bears little. */
const MIN_SHARE = 0.7;
/** A titled card loses nothing where another card beside it is cut off. */
const WHOLE_SHARE = 0.9;

/** The lines of one of a page's documents, and those beside it that are no card's. */
interface Part {
  readonly lines: readonly Line[];
  readonly apart: readonly Line[];
}

/** Cuts lines into two cards where both sides are known cards and together say more than the whole. */
function splitCards(
  definitions: readonly DocumentDefinition[],
  lines: readonly Line[],
  apart: readonly Line[] = [],
): readonly Part[] {
  const whole = classifyLines(definitions, lines);
  if (whole.classification.type !== 'unknown' && !isCard(whole.classification)) return [{ lines, apart }];
  let best: { parts: readonly (readonly Line[])[]; score: number } | undefined;
  for (const sides of cuts(whole.layout)) {
    const parts = sides.map((side) => side.map(({ line }) => line));
    const classes = parts.map((part) => classifyLines(definitions, part).classification);
    if (!classes.every(isCard)) continue;
    // What is titled as one card is that card: a temporary ID card bears what both sides of an ID card do.
    const { titled, type } = whole.classification;
    if (titled && classes.every((part) => part.type !== type)) continue;
    const share = classes.every((part) => part.type === type) ? MIN_SHARE : titled ? WHOLE_SHARE : 0;
    if (classes.some((part) => part.type === type && part.score < share * whole.classification.score)) continue;
    const score = classes.reduce((sum, { score: own }) => sum + own, 0);
    if (score > (best?.score ?? whole.classification.score)) best = { parts, score };
  }
  if (best === undefined) return [cardAlone(definitions, whole, lines, apart)];
  const parted = best.parts.flat();
  const beside = [...apart, ...lines.filter((line) => !parted.includes(line))];
  return best.parts.flatMap((part) => splitCards(definitions, inReadingOrder(lines, part), beside));
}

/** Where a sheet is nothing known, the card on it, without the few lines that somebody wrote above or below: 报销款请汇入此卡. */
function cardAlone(
  definitions: readonly DocumentDefinition[],
  { layout, classification }: ReturnType<typeof classifyLines>,
  lines: readonly Line[],
  apart: readonly Line[],
): Part {
  if (classification.type !== 'unknown') return { lines, apart };
  const cards = [...cutsAlong(layout.lines, down, layout.textHeight)]
    .flatMap(([above, below]) => [
      { card: above, rest: below },
      { card: below, rest: above },
    ])
    .filter(({ rest }) => rest.length <= MAX_HEADS)
    .map(({ card }) =>
      inReadingOrder(
        lines,
        card.map(({ line }) => line),
      ),
    )
    .filter((card) => isCard(classifyLines(definitions, card).classification));
  const [own] = cards.sort((a, b) => b.length - a.length);
  return own === undefined
    ? { lines, apart }
    : { lines: own, apart: [...apart, ...lines.filter((line) => !own.includes(line))] };
}

const inReadingOrder = (all: readonly Line[], part: readonly Line[]): readonly Line[] =>
  all.filter((line) => part.includes(line));

/** The documents on one page: most often one, the page itself. */
export function splitPage(definitions: readonly DocumentDefinition[], page: WholePage): readonly Segment[] {
  const parts = splitCards(definitions, page.reading.lines);
  return parts.map(({ lines: own, apart }): Segment => {
    const { layout, classification } = classifyLines(definitions, own, page.reading.rulings);
    // What stands apart is said of all of them: 作废 above both sides of a card.
    const lines = inReadingOrder(page.reading.lines, [...own, ...apart]);
    const region =
      parts.length === 1
        ? quadFromBounds({ left: 0, top: 0, right: page.width, bottom: page.height })
        : regionAround(page, layout);
    return { ...page, reading: { ...page.reading, lines }, layout, region, classification: doubted(classification) };
  });
}

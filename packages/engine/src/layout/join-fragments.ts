import { boundsOf, type Line, type Quad, quadFromBounds, sliceQuad } from '@yushen/contract';
import { rulingsBefore } from './cells';
import { foldString } from './folded-text';
import { foldWords, mayBeSlip } from './forgiving-search';
import { hasOneInserted, isWithinOneEdit } from './one-edit';
import { characterCentre, inOneRow, type Layout, type PlacedLine } from './upright';

/** Forms print short labels spread out (姓　　名): a detector then finds each character by itself. */
const LONGEST_FRAGMENT = 3;
/** Two boxes of a detector may overlap this much, text heights. */
const OVERLAP = 1.2;
/** Widest space inside a spread label, text heights: 姓 and 名 set as wide as 社会保障号码. */
const WIDEST_SPACE = 6;

const lengthOf = (line: Line): number => Array.from(line.text).length;

/** A quad around two that lean alike: the first one's left edge, the second one's right edge. */
function span(first: Quad, second: Quad): Quad {
  const leaning = Math.abs(first[1][1] - first[0][1]) > Math.abs(first[1][0] - first[0][0]);
  return leaning ? quadFromBounds(boundsOf(first, second)) : [first[0], second[1], second[2], first[3]];
}

/** A line without its first character. */
function withoutFirst(second: PlacedLine): PlacedLine {
  const rest = Array.from(second.line.text).slice(1);
  const own = second.line.characters;
  const start = own?.[1]?.start ?? 1 / (rest.length + 1);
  const left = second.left + (second.right - second.left) * start;
  const text = rest.join('');
  const { characters: _all, ...line } = second.line;
  const rescaled = own?.slice(1).map((character) => ({
    ...character,
    start: (character.start - start) / (1 - start),
    end: (character.end - start) / (1 - start),
  }));
  return {
    ...second,
    line: {
      ...line,
      text,
      box: sliceQuad(line.box, start, 1),
      ...(rescaled !== undefined && { characters: rescaled }),
    },
    folded: foldString(text),
    left,
  };
}

/** The second of two lines without the character that both boxes hold. */
function withoutShared(first: PlacedLine, second: PlacedLine): PlacedLine {
  const [shared, ...rest] = Array.from(second.line.text);
  const isShared = second.left < first.right && rest.length > 0 && Array.from(first.line.text).at(-1) === shared;
  return isShared ? withoutFirst(second) : second;
}

/** What the second line may add to the first: what is behind the character that both boxes hold, be it misread there (性 生别). */
function restsBehind(first: PlacedLine, second: PlacedLine): readonly PlacedLine[] {
  const plain = withoutShared(first, second);
  const isOverlapped = lengthOf(second.line) > 1 && characterCentre(second, 0) < first.right;
  return plain === second && isOverlapped ? [plain, withoutFirst(second)] : [plain];
}

/** Two lines as one; what both hold must be left out of the second before. */
function join(first: PlacedLine, second: PlacedLine): PlacedLine {
  const text = first.line.text + second.line.text;
  const width = second.right - first.left;
  const share = (placed: PlacedLine, part: number): number =>
    (placed.left + (placed.right - placed.left) * part - first.left) / width;
  const characters = [first, second].flatMap((placed) => {
    const count = lengthOf(placed.line);
    return Array.from({ length: count }, (_, index) => {
      const own = placed.line.characters?.[index];
      return {
        ...own,
        confidence: own?.confidence ?? placed.line.confidence,
        start: share(placed, own?.start ?? index / count),
        end: share(placed, own?.end ?? (index + 1) / count),
      };
    });
  });
  const line: Line = {
    ...first.line,
    text,
    confidence: Math.min(first.line.confidence, second.line.confidence),
    box: span(first.line.box, second.line.box),
    characters,
  };
  return {
    line,
    folded: foldString(text),
    left: first.left,
    right: second.right,
    middleLeft: first.middleLeft,
    middleRight: second.middleRight,
    height: Math.max(first.height, second.height),
  };
}

/** A single character read worse than this may be a part of one that is read again beside it. */
const SCRAP = 0.7;

const isScrap = ({ line }: PlacedLine): boolean => lengthOf(line) === 1 && line.confidence < SCRAP;

/** A character that the box before it holds too, whole: the detector saw it twice. */
const isRepeated = ({ line, right }: PlacedLine, next: PlacedLine): boolean =>
  lengthOf(next.line) === 1 && next.left < right && Array.from(line.text).at(-1) === next.line.text;

/**
 * The lines to the right in the same row that are near enough to be the rest of a spread label: the first, and the second behind
 * a scrap or a character that was seen twice.
 */
function nextInRow(
  lines: readonly PlacedLine[],
  from: PlacedLine,
  { rulings, textHeight }: Layout,
): readonly PlacedLine[] {
  // The box of a letter by itself is often cut close.
  const widest = WIDEST_SPACE * Math.max(from.height, textHeight);
  const [first, second] = lines
    .filter(
      (line) =>
        line !== from &&
        line.left >= from.right - from.height * OVERLAP &&
        line.right > from.right &&
        line.left - from.right <= widest &&
        inOneRow(from, line) &&
        rulingsBefore(rulings, line, from.right) === 0,
    )
    .sort((a, b) => a.left - b.left);
  if (first === undefined) return [];
  if (second === undefined) return [first];
  return isRepeated(from, first) ? [second] : isScrap(first) ? [first, second] : [first];
}

/** A label this long is known for one with one of its fragments misread: 项 日 名 称. */
const FORGIVEN_LENGTH = 4;
/** A label spread over more boxes than this is none. */
const MAX_FRAGMENTS = 6;

/** Words that a fragment begins; long ones also where their first letter was not seen (业 期 限 of 营业期限). */
const begunBy = (words: readonly string[], fragment: string): readonly string[] =>
  words.filter((word) => word.startsWith(fragment) || (word.length >= FORGIVEN_LENGTH && word.startsWith(fragment, 1)));

/** Does a text begin with a word of which one letter was misread or not seen? */
const isMisread = (text: string, word: string): boolean =>
  (mayBeSlip(text.slice(0, word.length), word) && isWithinOneEdit(text.slice(0, word.length), word)) ||
  hasOneInserted(word, text.slice(0, word.length - 1));

/** The fragments of a spread label of which one was misread or not seen, and the line they make. */
function misreadLabel(
  lines: readonly PlacedLine[],
  first: PlacedLine,
  words: readonly string[],
  layout: Layout,
): { readonly whole: PlacedLine; readonly parts: readonly PlacedLine[] } | undefined {
  const own = begunBy(words, first.folded.text).filter((word) => word.length >= FORGIVEN_LENGTH);
  const parts = [first];
  let whole = first;
  while (own.length > 0 && parts.length < MAX_FRAGMENTS) {
    const [next] = nextInRow(
      lines.filter((line) => !parts.includes(line)),
      whole,
      layout,
    );
    if (next === undefined) return undefined;
    whole = join(whole, withoutShared(whole, next));
    parts.push(next);
    const { text } = whole.folded;
    // What goes on behind the label's own last letter is its value: 参保地 江西省南昌市 is no 参保地区 with a slip.
    const isWhole = (word: string): boolean => text.length <= word.length || text[word.length - 1] === word.at(-1);
    if (own.some((word) => isWhole(word) && isMisread(text, word))) return { whole, parts };
  }
  return undefined;
}

/** Joins the fragments of spread labels, as far as they form one of the words looked for. */
export function joinFragments(layout: Layout, vocabulary: readonly string[]): Layout {
  const words = vocabulary.map((word) => foldWords(word));
  const begins = (text: string): boolean =>
    text !== '' && words.some((word) => word.length > text.length && word.startsWith(text));
  // What is a word by itself (税率) is only a fragment of a longer one (税率/征收率).
  const completes = (text: string, first: string): boolean =>
    words.some((word) => word.length > first.length && text.startsWith(word)) || begins(text);
  let lines = [...layout.lines];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined || first.folded.text === '' || first.folded.text.length > LONGEST_FRAGMENT) continue;
    if (begunBy(words, first.folded.text).length === 0) continue;
    const [next] = nextInRow(lines, first, layout).flatMap((line) =>
      restsBehind(first, line)
        .filter((rest) => completes(first.folded.text + rest.folded.text, first.folded.text))
        .map((rest) => ({ whole: join(first, rest), parts: [first, line] })),
    );
    const { whole, parts } = next ?? misreadLabel(lines, first, words, layout) ?? {};
    if (whole === undefined || parts === undefined) continue;
    lines = lines
      .filter((line) => line === first || !parts.includes(line))
      .map((line) => (line === first ? whole : line));
    index = Math.max(-1, lines.indexOf(whole) - 1);
  }
  return { ...layout, lines };
}

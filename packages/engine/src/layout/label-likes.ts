import type { WordHit } from './find-words';
import { translationIn } from './translation';
import { inOneRow, type Layout, type PlacedLine } from './upright';

/** Numbers before heads of clauses and of form rows: 一、 (二) 3. */
const NUMBERING =
  /^(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[、.．,，:：]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[*＊★●○■□▪·※]+)/u;
/** A label with its remark in brackets, up to its colon. */
const WITH_COLON = /(\p{Script=Han}[\p{Script=Han}/／、]{1,11})((?:[(（][^()（）]{1,20}[)）])?)[:：]/gu;
/** A label that stands in a cell of its own. */
const IN_CELL = /^\p{Script=Han}[\p{Script=Han}/／、]{1,11}(?:[(（][^()（）]{1,20}[)）])?[:：]?$/u;
/** How far right of a label its value may begin, heights of the line. */
const REACH = 16;

/** Something stands right of a line, in its row. */
const hasRight = (lines: readonly PlacedLine[], own: PlacedLine): boolean =>
  lines.some(
    (line) =>
      line !== own &&
      line.left > own.right - own.height &&
      line.left - own.right < REACH * own.height &&
      inOneRow(own, line),
  );

/**
 * Phrases of a page that have a label's shape and place, whatever they say: a few letters before a colon, or alone in a cell with something
 * right of it. Words that are known are left to `findWords`.
 */
export function findLabelLikes({ lines }: Layout, known: readonly WordHit[]): readonly WordHit[] {
  return lines.flatMap((placed, line): WordHit[] => {
    const { text } = placed.folded;
    const own = known.filter((hit) => hit.line === line);
    const head = NUMBERING.exec(text)?.[0].length ?? 0;
    const isKnown = (start: number, end: number): boolean => own.some((hit) => hit.start < end && hit.end > start);
    const body = text.slice(head);
    const cell = IN_CELL.exec(body);
    if (cell !== null) {
      const words = body.replace(/[(（].*$|[:：]$/gu, '');
      const end = head + words.length;
      return isKnown(head, end) || !(body.endsWith(':') || hasRight(lines, placed))
        ? []
        : [{ words, line, start: head, end, edits: 0 }];
    }
    return [...body.matchAll(WITH_COLON)].flatMap((match): WordHit[] => {
      const words = match[1] ?? '';
      const start = head + match.index;
      const end = start + words.length;
      return isKnown(start, end) ? [] : [{ words, line, start, end, edits: 0 }];
    });
  });
}

/** Labels of one column begin, end, or stand in the middle at the same place: within this share of their height. */
const ALIGNED = 0.7;

/** The line right before another in its row. */
const leftOf = (lines: readonly PlacedLine[], own: PlacedLine): number =>
  lines
    .map((line, index) => ({ line, index }))
    .filter(
      ({ line }) => line !== own && line.right < own.left + own.height && line.left < own.left && inOneRow(own, line),
    )
    .sort((a, b) => b.line.right - a.line.right)[0]?.index ?? -1;

/** How far below a heading its cell stands at most, heights of the line. */
const BELOW = 4;

/** A unit behind a blank is the value's rest: 5 万元. */
const UNIT = /^[(（]?(?:人民币)?(?:亿元|万元|元|㎡|平方米|平米|人|个月|月|天|年|日)(?:整)?[)）]?$/u;

/** What is set so much larger than the label above it is its value, whatever stands beside them: the holder of a bank card. */
const LARGER = 1.35;

/** Rows of a table that are looked at to find their heading. */
const MAX_ROWS = 8;

/** Does a line stand below a label that has no value beside it, the head of a column, or in the next rows of that column? */
function isUnderHead(
  lines: readonly PlacedLine[],
  own: PlacedLine,
  isLabel: (index: number) => boolean,
  rows = MAX_ROWS,
): boolean {
  const [above] = lines
    .map((line, index) => ({ line, index }))
    .filter(
      ({ line }) =>
        line.middleLeft < own.middleLeft - 0.6 * own.height &&
        own.middleLeft - line.middleLeft < BELOW * own.height &&
        line.left < own.right &&
        line.right > own.left,
    )
    .sort((a, b) => b.line.middleLeft - a.line.middleLeft);
  if (above === undefined) return false;
  if (!isLabel(above.index)) return rows > 1 && isUnderHead(lines, above.line, isLabel, rows - 1);
  if (own.height >= LARGER * above.line.height) return true;
  const [beside] = lines
    .map((line, index) => ({ line, index }))
    .filter(
      ({ line }) => line !== above.line && line.left >= above.line.right - line.height && inOneRow(above.line, line),
    )
    .sort((a, b) => a.line.left - b.line.left);
  return beside === undefined || isLabel(beside.index);
}

/**
 * Label-likes that stand in one column with a known label, alone in their cells: they end what stands above and beside them. What stands
 * right behind a label is its value, whatever its shape.
 */
export function inLabelColumn(
  { lines }: Layout,
  known: readonly WordHit[],
  likes: readonly WordHit[],
): readonly WordHit[] {
  const labels = known.filter(({ start }) => start <= 3).flatMap(({ line }) => lines[line] ?? []);
  const endsWithLabel = (index: number, among: readonly WordHit[]): boolean =>
    among.some(({ line, end }) => {
      const behind = lines[index]?.folded.text.slice(end) ?? '';
      return line === index && /^(?:[(（][^()（）]*[)）])?[:：]?$/u.test(behind.slice(translationIn(behind).length));
    });
  const taken: WordHit[] = [];
  const inOrder = [...likes].sort((a, b) => (lines[a.line]?.left ?? 0) - (lines[b.line]?.left ?? 0));
  for (const like of inOrder) {
    const own = lines[like.line];
    if (own === undefined || like.start > 3 || UNIT.test(own.folded.text)) continue;
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= ALIGNED * own.height;
    const aligned = labels.some(
      (label) =>
        label !== own &&
        (near(label.left, own.left) ||
          near(label.right, own.right) ||
          near(label.left + label.right, own.left + own.right)),
    );
    const isLabel = (index: number): boolean => endsWithLabel(index, [...known, ...taken]);
    if (aligned && !isLabel(leftOf(lines, own)) && !isUnderHead(lines, own, isLabel)) taken.push(like);
  }
  return taken;
}

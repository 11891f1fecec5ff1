import { boundsOf, type Line, quadFromBounds } from '@yushen/contract';
import { cellOf, isIn, levelsBetween } from './cells';
import { foldString } from './folded-text';
import { foldWords } from './forgiving-search';
import { inOneRow, type Layout, type PlacedLine } from './upright';

/** From the middle of one row of a wrapped label to the next, heights of the line. */
const PITCH = 2;
/** The same between the letters of a head that is set upright (经 营 者 beside the rows of its part). */
const UPRIGHT_PITCH = 4.5;
/** A label of more rows than this is none. */
const MAX_ROWS = 8;
/** Rows of one label begin, end, or have their middles at the same place: within this share of their height. */
const ALIGNED = 0.8;
/** Heights of the rows of one label: the smaller of the greater. */
const MIN_ALIKE = 0.6;
/** A row this near, in heights, is a label's own row. */
const BESIDE = 0.4;

const TAIL = /^(?:[(（][^()（）]{1,20}[)）])?[:：]?$/u;
/** A row that says more of the label above it: （万元）, （设立登记不填写）, 及方式. */
const REMARK_ROW = /^(?:[(（][^()（）]{1,20}[)）]|[及和或/／、]\p{Script=Han}{2,5})[:：]?$/u;
/** A few letters, and no heading of a part (一、待遇领取人): what stands below that is its first label. */
const LABEL_ROW =
  /^(?![一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,2}[)）])[\p{Script=Han}/／、()（）]{1,9}[:：]?$/u;

const middleOf = ({ middleLeft, middleRight }: PlacedLine): number => (middleLeft + middleRight) / 2;

/** A letter by itself, or letters that run down the page. */
const isUprightPart = ({ folded: { text }, rows }: PlacedLine): boolean => text.length === 1 || rows !== undefined;

/** The middle of the first letter, and of the last one, of a line that may run down the page. */
const headOf = (line: PlacedLine): number =>
  line.rows === undefined ? middleOf(line) : line.rows.top + line.height / 2;
const footOf = (line: PlacedLine): number =>
  line.rows === undefined ? middleOf(line) : line.rows.bottom - line.height / 2;

function isUnder(upper: PlacedLine, lower: PlacedLine, isUpright: boolean): boolean {
  const height = Math.max(upper.height, lower.height);
  const step = headOf(lower) - footOf(upper);
  if (step < 0.5 * height || step > (isUpright ? UPRIGHT_PITCH : PITCH) * height) return false;
  if (Math.min(upper.height, lower.height) < MIN_ALIKE * height) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= ALIGNED * height;
  return (
    near(upper.left, lower.left) ||
    (!isUpright && near(upper.right, lower.right)) ||
    near((upper.left + upper.right) / 2, (lower.left + lower.right) / 2)
  );
}

/** The line right under another, in its column. */
function nextBelow(lines: readonly PlacedLine[], upper: PlacedLine): PlacedLine | undefined {
  const [first] = lines
    .filter(
      (line) =>
        line !== upper &&
        middleOf(line) - middleOf(upper) > 0.5 * upper.height &&
        line.left < upper.right &&
        line.right > upper.left,
    )
    .sort((a, b) => middleOf(a) - middleOf(b));
  const isUpright = [upper, first].every((line) => line !== undefined && isUprightPart(line));
  return first !== undefined && isUnder(upper, first, isUpright) ? first : undefined;
}

const rightIn = (lines: readonly PlacedLine[], own: PlacedLine, tolerance: number): readonly PlacedLine[] =>
  lines.filter((line) => line !== own && line.left >= own.right - 0.5 * own.height && inOneRow(own, line, tolerance));

/** How far right of its label a value begins at most, in heights. */
const REACH = 16;

/** Whether something other than the next label stands right of a line, in its row. */
function hasValue(lines: readonly PlacedLine[], own: PlacedLine, words: readonly string[]): boolean {
  const [next] = [...rightIn(lines, own, BESIDE)].sort((a, b) => a.left - b.left);
  if (next === undefined || next.left - own.right > REACH * own.height) return false;
  return !words.includes(next.folded.text.replace(/[:：]$/u, ''));
}

/** Whether a row stands behind a label: then it is that label's value, whatever its shape. */
const isValue = (lines: readonly PlacedLine[], own: PlacedLine, words: readonly string[]): boolean =>
  lines.some(
    ({ folded: { text }, ...line }) =>
      line.right <= own.left + 0.5 * own.height &&
      inOneRow(line, own, BESIDE) &&
      (words.includes(text.replace(/[:：]$/u, '')) || /[:：]$/u.test(text)),
  );

/** Rows of one label as one line that stands in their middle. */
function joined(rows: readonly PlacedLine[]): PlacedLine {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A label has rows.');
  const text = rows.map(({ line }) => line.text).join('');
  const { characters: _own, ...rest } = first.line;
  const line: Line = {
    ...rest,
    text,
    confidence: Math.min(...rows.map((row) => row.line.confidence)),
    box: quadFromBounds(boundsOf(...rows.map((row) => row.line.box))),
  };
  const middle = (middleOf(first) + middleOf(last)) / 2;
  return {
    line,
    folded: foldString(text),
    left: Math.min(...rows.map(({ left }) => left)),
    right: Math.max(...rows.map(({ right }) => right)),
    middleLeft: middle,
    middleRight: middle,
    height: Math.max(...rows.map(({ height }) => height)),
    rows: { top: headOf(first) - first.height / 2, bottom: footOf(last) + last.height / 2 },
  };
}

/** A row of a label: a few letters, with a remark or colon. */
const isRow = ({ folded: { text } }: PlacedLine): boolean => LABEL_ROW.test(text);

/** A bracket behind a label's word that the row above opens and this one closes: 合同总价（万 / 元）. */
function closesRemark(text: string, next: string, words: readonly string[]): boolean {
  const opened = /[(][^()]{0,12}$/u.exec(text);
  return (
    opened !== null &&
    /^[^()]{0,12}[)][:：]?$/u.test(next) &&
    words.some((word) => text.slice(0, opened.index).endsWith(word))
  );
}

/** Does one of the words begin before a place in a text, end behind it, and end the text but for a remark and a colon? */
const spans = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((word) => {
    const start = text.lastIndexOf(word);
    return start >= 0 && start < at && start + word.length > at && TAIL.test(text.slice(start + word.length));
  });

/** The letters of one head stand so far apart at most as its first two, times: what comes further below is the next head. */
const UNEVEN = 1.6;

function isEven(rows: readonly PlacedLine[]): boolean {
  const steps = rows.slice(1).map((row, index) => headOf(row) - footOf(rows[index] ?? row));
  return steps.every((step) => step <= UNEVEN * (steps[0] ?? step));
}

/** The rows from a line down over which words run, as many as there are. */
function wordOver(lines: readonly PlacedLine[], first: PlacedLine, words: readonly string[]): readonly PlacedLine[] {
  const { text: own } = first.folded;
  // A label that has its value in its own row is whole.
  if (!isRow(first) || (words.some((word) => own.endsWith(word)) && hasValue(lines, first, words))) return [];
  const rows = [first];
  let text = own;
  let whole: readonly PlacedLine[] = [];
  const begins = (): boolean => words.some((word) => word.length > text.length && word.startsWith(text));
  while (rows.length < MAX_ROWS) {
    const next = nextBelow(lines, rows.at(-1) ?? first);
    if (next === undefined || !(isRow(next) || REMARK_ROW.test(next.folded.text))) break;
    const at = text.length;
    const isRemark =
      (REMARK_ROW.test(next.folded.text) && words.some((word) => text.endsWith(word))) ||
      closesRemark(text, next.folded.text, words);
    rows.push(next);
    text += next.folded.text;
    const isUpright = rows.every(isUprightPart) && isEven(rows) && !words.includes(next.folded.text);
    // Set upright a head goes on to its last letter: 购 买 方 信 息.
    if (isRemark || spans(text, at, words) || (isUpright && whole.length === rows.length - 1)) whole = [...rows];
    else if (!begins()) break;
  }
  return whole;
}

/** Two rows beside whose middle their value stands, and beside neither of them anything: a label, whatever it says. */
function labelOverTwo(
  lines: readonly PlacedLine[],
  first: PlacedLine,
  words: readonly string[],
): readonly PlacedLine[] {
  const second = nextBelow(lines, first);
  if (second === undefined || first.folded.text.length < 2) return [];
  const rows = [first, second];
  if (rows.some((row) => !isRow(row) || words.includes(row.folded.text.replace(/[:：]$/u, '')))) return [];
  if (/[:：]$/u.test(first.folded.text) || rows.some((row) => rightIn(lines, row, BESIDE).length > 0)) return [];
  if (rows.some((row) => isValue(lines, row, words))) return [];
  return rightIn(lines, joined(rows), BESIDE).length > 0 ? rows : [];
}

/** The rows of a ruled cell that are a label together and none by themselves: 卖方（甲 above 方）. */
function labelInCell(
  { lines, rulings }: Pick<Layout, 'lines' | 'rulings'>,
  first: PlacedLine,
  words: readonly string[],
): readonly PlacedLine[] {
  const cell = cellOf(rulings, first);
  const rows =
    cell === undefined ? [] : lines.filter((line) => isIn(cell, line)).sort((a, b) => middleOf(a) - middleOf(b));
  const isKnown = (text: string): boolean => words.includes(text.replace(/[:：]$/u, ''));
  if (rows.length < 2 || rows[0] !== first || rows.some((row) => !isRow(row) || isKnown(row.folded.text))) return [];
  const text = rows.map(({ folded }) => folded.text).join('');
  return words.some((word) => text.includes(word) && !rows.some((row) => row.folded.text.includes(word))) ? rows : [];
}

/**
 * Joins the letters of heads that are set upright (销 / 售 / 方): before they can be taken for the beginning of a label beside them
 * (销 | 名 称).
 */
export const joinUprights = (layout: Layout, vocabulary: readonly string[]): Layout =>
  joinRows(layout, vocabulary, (lines, first, words) => {
    const rows = isUprightPart(first) ? wordOver(lines, first, words) : [];
    const text = rows.map(({ folded }) => folded.text).join('');
    return rows.every(isUprightPart) && words.includes(text) ? rows : [];
  });

/**
 * Joins labels that are set over several rows of a cell (法定代表 / 人, 统一社会 / 信用代码) or upright, letter under letter (经 / 营 / 者),
 * to one line each, in the middle of their rows.
 */
export const joinStacks = (layout: Layout, vocabulary: readonly string[]): Layout =>
  joinRows(layout, vocabulary, (lines, first, words) => {
    const known = wordOver(lines, first, words);
    const over = known.length > 0 ? known : labelOverTwo(lines, first, words);
    return over.length > 0 ? over : labelInCell({ lines, rulings: layout.rulings }, first, words);
  });

/** Joins what `rowsFrom` a line are one label. */
function joinRows(
  layout: Layout,
  vocabulary: readonly string[],
  rowsFrom: (lines: readonly PlacedLine[], first: PlacedLine, words: readonly string[]) => readonly PlacedLine[],
): Layout {
  const words = [...new Set(vocabulary.map((word) => foldWords(word)))].filter((word) => word.length > 1);
  let lines = [...layout.lines];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined || first.folded.text.length > 9) continue;
    const rows = rowsFrom(lines, first, words);
    const last = rows.at(-1);
    if (last === undefined) continue;
    // What a ruling parts stands in two cells.
    const x = (first.left + first.right) / 2;
    if (levelsBetween(layout.rulings, x, middleOf(first), middleOf(last)) > 0) continue;
    const whole = joined(rows);
    lines = lines
      .filter((line) => line === first || !rows.includes(line))
      .map((line) => (line === first ? whole : line));
  }
  return lines.length === layout.lines.length ? layout : { ...layout, lines };
}

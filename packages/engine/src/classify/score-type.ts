import type { DocumentType } from '@yushen/contract';
import { type DocumentDefinition, fieldLabels } from '@yushen/documents';
import { foldWords, mayStandInLines, stands } from '../layout/forgiving-search';
import { runningText } from '../layout/running-text';
import { inOneRow, type Layout, type PlacedLine } from '../layout/upright';

/** What speaks for a type, and how strongly. */
export interface TypeScore {
  readonly definition: DocumentDefinition;
  readonly score: number;
  /** The words and shapes that were found, with their weights. */
  readonly reasons: readonly string[];
  readonly titled: boolean;
}

/** A title on a line of its own is worth this much; as a part of a longer line, a third of it. */
const TITLE_WEIGHT = 3;
/** A title word for word, set as a page's title, alone says nearly all: a form's first page may hold nothing else that is its own. */
const EXACT_TITLE_WEIGHT = 4.5;
/** A line is a title's own when the title fills this share of it. */
const TITLE_SHARE = 0.6;
/** A page's text prepared for scoring against many definitions. */
export interface ScoredText {
  readonly lines: readonly string[];
  /** The lines, joined by line breaks. */
  readonly joined: string;
  readonly running: string;
  /** Lines that look like titles, and two of them that follow one another as one. */
  readonly titles: readonly string[];
}

/** Letters of a title. */
const TITLE_LETTERS = { least: 3, most: 34 } as const;
/** A title is set at least this much larger than the text, or stands among the first lines. */
const TITLE_HEIGHT = 1.15;
const FIRST_LINES = 5;
const SENTENCE = /[。；;，,：:]|\d{6}|(?<![基资副正成样])本|双方|甲方|乙方|应当|需要/u;

/** Letters behind a title's key terms at most, but for a remark in brackets. */
const REST = /^(?:.{0,4}|[(].*)$/u;

/** Are these words a title's, to their end? */
function isTitle(text: string, pattern: RegExp): boolean {
  const found = pattern.exec(text);
  return found !== null && REST.test(text.slice(found.index + found[0].length));
}

/** A title may be set wide: its letters stand so far apart at most, heights of the line. */
const WIDE = 4;

/** Lines that stand close in one row, as one: 承 and 诺书 of 承　诺　书. */
function rowsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const rows: PlacedLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.left - b.left)) {
    const row = rows.find((one) => {
      const last = one.at(-1);
      return last !== undefined && inOneRow(last, line) && line.left - last.right < WIDE * line.height;
    });
    if (row === undefined) rows.push([line]);
    else row.push(line);
  }
  return rows.sort((a, b) => (a[0]?.middleLeft ?? 0) - (b[0]?.middleLeft ?? 0));
}

/** The lines of a page that look like titles. */
function titleLines({ lines, textHeight }: Layout): readonly string[] {
  const own = rowsOf(lines.filter(({ height }, index) => index < FIRST_LINES || height >= TITLE_HEIGHT * textHeight))
    .map((row) => row.map(({ folded }) => folded.text).join(''))
    .filter((text) => text.length >= TITLE_LETTERS.least && !SENTENCE.test(text));
  const pairs = own.slice(1).map((text, index) => `${own[index]}${text}`);
  return [...own, ...pairs].filter((text) => text.length <= TITLE_LETTERS.most);
}

/** What people write on copies, for what they may be used, says nothing of what the document is: 仅供办理营业执照使用. */
const NOTE = /仅(?:供|限|用于|作)|只(?:供|限|用于)|与原件(?:一致|相符|核对)|他用无效|再次复印/u;
/** A note is short; a document's own sentence of the same words is longer. */
const NOTE_LETTERS = 24;
const isNote = ({ folded: { text } }: PlacedLine): boolean => text.length <= NOTE_LETTERS && NOTE.test(text);

export function prepareText(page: Layout): ScoredText {
  const layout = { ...page, lines: page.lines.filter((line) => !isNote(line)) };
  const lines = layout.lines.map(({ folded }) => folded.text);
  return { lines, joined: lines.join('\n'), running: runningText([layout]).text, titles: titleLines(layout) };
}

/**
 * Labels such as 姓名 stand on every document: only of more fields than this share do they say what it is. Set on layouts drawn blind
 * (`bench/evaluate-types.mjs`): below 0.5, or with more weight, pages of types that are not in the list are taken for others.
 */
const USUAL_COVERAGE = 0.5;
const LABELS_WEIGHT = 4;

const labels = new WeakMap<DocumentDefinition, readonly (readonly string[])[]>();

/** Each labelled field's labels, folded. */
function labelsOf(definition: DocumentDefinition): readonly (readonly string[])[] {
  const known = labels.get(definition);
  if (known !== undefined) return known;
  const own = Object.values(definition.fields)
    .map(fieldLabels)
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => foldWords(word)).filter((word) => word.length > 1));
  labels.set(definition, own);
  return own;
}

/** Of how many of a type's fields a label stands on the page, 0..1. */
function labelCoverage(definition: DocumentDefinition, running: string): number {
  const own = labelsOf(definition);
  const found = own.filter((words) => words.some((word) => running.includes(word)));
  return own.length < MIN_FIELDS ? 0 : found.length / own.length;
}

/** Of fewer labelled fields their share says nothing. */
const MIN_FIELDS = 4;

/** Words behind a title that say how its form is filled in: further down on a page they head notes, and no form. */
const OF_NOTES = /(?:填[写表报制])(?:说明|须知|要求|指南|注意事项)$/u;
const NOTES_LINES = 2;

/** A title without the place before it, and the remark in brackets behind it, which says whose or which kind: 榆林市…审批表, 生存证明（城乡居民养老保险）. */
const bareTitle = (title: string): string =>
  title
    .replace(/^(?:\p{Script=Han}{2,7}(?:省|自治区))?\p{Script=Han}{2,7}?(?:[市县区旗盟]|自治州)/u, '')
    .replace(/(?<=.)\([^()]*\)$/u, '');

/** How much of a definition stands on the page. */
export function scoreType(definition: DocumentDefinition, { lines, joined, running, titles }: ScoredText): TypeScore {
  const reasons: string[] = [];
  let score = 0;
  let titleScore = 0;
  const titled = titles.join('\n');
  for (const title of definition.titles.filter(
    (words) => mayStandInLines(joined, words) || mayStandInLines(titled, words),
  )) {
    const words = foldWords(title);
    for (const [index, text] of [...lines, ...titles].entries()) {
      if (!stands(text, title) || (index >= NOTES_LINES && OF_NOTES.test(text))) continue;
      const own = words.length >= TITLE_SHARE * text.length && !/[。；;，,]$/u.test(text);
      const isWhole = text === words || bareTitle(text) === words;
      const exact = isWhole && index >= lines.length;
      titleScore = Math.max(titleScore, exact ? EXACT_TITLE_WEIGHT : own ? TITLE_WEIGHT : TITLE_WEIGHT / 3);
    }
  }
  const { titlePattern } = definition;
  if (titleScore < TITLE_WEIGHT && titlePattern !== undefined && titles.some((text) => isTitle(text, titlePattern)))
    titleScore = TITLE_WEIGHT;
  if (titleScore > 0) reasons.push(`title +${titleScore}`);
  score += titleScore;
  const coverage = labelCoverage(definition, running);
  const labelled = LABELS_WEIGHT * Math.max(0, coverage - USUAL_COVERAGE);
  if (labelled > 0) {
    score += labelled;
    reasons.push(`labels +${labelled.toFixed(2)}`);
  }
  for (const cue of definition.cues) {
    const found =
      'text' in cue
        ? mayStandInLines(joined, cue.text) && lines.some((text) => stands(text, cue.text))
        : cue.pattern.test(running);
    if (!found) continue;
    score += cue.weight;
    reasons.push(`${'text' in cue ? cue.text : cue.pattern.source} ${cue.weight > 0 ? '+' : ''}${cue.weight}`);
  }
  return { definition, score, reasons, titled: titleScore >= TITLE_WEIGHT };
}

/** The answer to what a page is. */
export interface Classification {
  readonly type: DocumentType;
  readonly definition?: DocumentDefinition;
  /** 0..1: how sure that `type` is right; for `unknown`, that it is none of the known types. */
  readonly confidence: number;
  readonly score: number;
  readonly titled: boolean;
  readonly reasons: readonly string[];
  /** All types by score, best first. */
  readonly ranking: readonly TypeScore[];
}

/** Logistic map from how far a score is clear of its threshold and its runner-up to a probability. */
const CALIBRATION = { slope: 1.1, intercept: 1 } as const;
const probability = (clearance: number): number =>
  Math.round(1e4 / (1 + Math.exp(-(CALIBRATION.slope * clearance + CALIBRATION.intercept)))) / 1e4;

/** Which type a page is, or `unknown` when no type reaches its threshold. */
export function classifyText(definitions: readonly DocumentDefinition[], text: ScoredText): Classification {
  const ranking = definitions
    .map((definition) => scoreType(definition, text))
    .sort((a, b) => b.score - b.definition.threshold - (a.score - a.definition.threshold));
  const [best, second] = ranking;
  const clear = best === undefined ? Number.NEGATIVE_INFINITY : best.score - best.definition.threshold;
  if (best === undefined || clear < 0)
    return {
      type: 'unknown',
      confidence: probability(-clear),
      score: best?.score ?? 0,
      titled: false,
      reasons: [],
      ranking,
    };
  const lead =
    second === undefined
      ? clear
      : best.score - best.definition.threshold - (second.score - second.definition.threshold);
  return {
    type: best.definition.type,
    definition: best.definition,
    confidence: probability(Math.min(clear, lead)),
    score: best.score,
    titled: best.titled,
    reasons: best.reasons,
    ranking,
  };
}

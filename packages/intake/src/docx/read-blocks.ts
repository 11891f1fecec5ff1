import { withoutRadicals } from '../text/radicals';
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';
import { isSeen, RunStyles } from './run-look';
import { readTheme, type Theme } from './theme';

/** A cell of a table. `span` counts the grid's columns that it covers. */
export interface DocxCell {
  readonly span: number;
  readonly paragraphs: readonly string[];
}

/** A paragraph's text, with `\t` and `\n` where it has them, or a table. */
export type DocxBlock = (
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'page-break' }
  | {
      readonly kind: 'table';
      /** Widths of the grid's columns, twentieths of a point. */
      readonly columns: readonly number[];
      readonly rows: readonly (readonly DocxCell[])[];
    }
) & {
  /** It is of a header or footer. */
  readonly marginal?: true;
};

/** Parts inside parts; deeper ones are left out. */
const DEEPEST = 40;

/** Wrappers whose content is part of the text: links, insertions, content controls. */
const TRANSPARENT = new Set(['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'moveTo', 'customXml']);

export interface DocxParts {
  readonly styles?: XmlElement | undefined;
  readonly theme?: XmlElement | undefined;
  readonly bound?: string;
}

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** What stands around a run: the styles, the properties of its paragraph, the shading under it. */
interface Around {
  readonly styles: RunStyles;
  readonly theme: Theme;
  /** Text of the parts that content controls are bound to. */
  readonly bound: string;
  readonly paragraph: XmlElement | undefined;
  readonly grounds: readonly XmlElement[];
  readonly depth: number;
}

/**
 * What a WordprocessingML body, header or footer says (ECMA-376, part 1, 17), in order, as somebody sees it who looks at the document: what was deleted,
 * moved away, hidden or struck out is left out, and what only asks to be filled in.
 *
 * @param parts roots of the style sheet and of the theme, where the document has them, and the text that content controls are bound to
 */
export function readBlocks(document: XmlElement, { styles, theme, bound = '' }: DocxParts = {}): readonly DocxBlock[] {
  const own = { styles: new RunStyles(styles), theme: readTheme(theme), bound: withoutSpaces(bound) };
  const around = { ...own, paragraph: undefined, grounds: [], depth: 0 };
  return blocksIn((childOf(document, 'body') ?? document).children, around);
}

const deeper = (around: Around, inside: Partial<Around> = {}): Around => ({
  ...around,
  ...inside,
  depth: around.depth + 1,
});

function blocksIn(elements: readonly XmlElement[], around: Around): readonly DocxBlock[] {
  if (around.depth > DEEPEST) return [];
  return elements.flatMap((element): readonly DocxBlock[] => {
    if (element.name === 'p') return paragraphBlocks(element, around);
    if (element.name === 'tbl') return [tableOf(element, around)];
    return TRANSPARENT.has(element.name) && !isNotShown(element, around)
      ? blocksIn(element.children, deeper(around))
      : [];
  });
}

/** A content control that still shows its hint: 单击此处输入文字. */
function asksToBeFilled(element: XmlElement): boolean {
  const hint = element.name === 'sdt' ? childOf(childOf(element, 'sdtPr'), 'showingPlcHdr') : undefined;
  return hint !== undefined && hint.attributes.val !== '0' && hint.attributes.val !== 'false';
}

/** A content control whose text is not the one that Word shows: a hint, or other than in the part that it is bound to. */
const isNotShown = (element: XmlElement, around: Around): boolean =>
  asksToBeFilled(element) || isOverwritten(element, around);

function isOverwritten(element: XmlElement, { bound }: Around): boolean {
  const binding = element.name === 'sdt' ? childOf(childOf(element, 'sdtPr'), 'dataBinding') : undefined;
  return binding !== undefined && !bound.includes(withoutSpaces(plainText(childOf(element, 'sdtContent'))));
}

const plainText = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.name === 't' ? element.text : element.children.map(plainText).join('');

const BREAK = '\f';

function paragraphBlocks(paragraph: XmlElement, around: Around): readonly DocxBlock[] {
  const parts = paragraphText(paragraph, around).split(BREAK);
  return parts.flatMap((text, index): readonly DocxBlock[] =>
    index === 0 ? [{ kind: 'paragraph', text }] : [{ kind: 'page-break' }, { kind: 'paragraph', text }],
  );
}

/** Lines, and rows of tables, of an exact height below this are cut off, twentieths of a point: 4 points. */
const LOWEST_LINE = 80;
/** Text that begins further right stands beside the page, twentieths of a point: 167 mm behind the margin. */
const FURTHEST_INDENT = 9500;

function isOffPage(properties: XmlElement | undefined): boolean {
  const spacing = childOf(properties, 'spacing')?.attributes;
  const isCut = spacing?.lineRule === 'exact' && Number(spacing.line) < LOWEST_LINE;
  const indent = childOf(properties, 'ind')?.attributes;
  const [start, first] = [Number(indent?.left ?? indent?.start ?? 0), Number(indent?.firstLine ?? 0)];
  return isCut || start + first > FURTHEST_INDENT || start + first < -FURTHEST_INDENT;
}

function paragraphText(paragraph: XmlElement, around: Around): string {
  const properties = childOf(paragraph, 'pPr');
  if (isOffPage(properties)) return '';
  const ground = childOf(properties, 'shd');
  const grounds = ground === undefined ? around.grounds : [ground, ...around.grounds];
  return runsText(paragraph.children, deeper(around, { paragraph: properties, grounds }));
}

function runsText(elements: readonly XmlElement[], around: Around): string {
  if (around.depth > DEEPEST) return '';
  return elements.map((element) => elementText(element, around)).join('');
}

function elementText(element: XmlElement, around: Around): string {
  const { name, attributes, text, children } = element;
  if (name === 'r') {
    const look = around.styles.lookOf(around.paragraph, childOf(element, 'rPr'));
    return isSeen(look, around.grounds, around.theme) ? runsText(children, deeper(around)) : '';
  }
  if (name === 't') return withoutRadicals(text);
  if (name === 'tab') return '\t';
  if (name === 'cr') return '\n';
  if (name === 'br') return attributes.type === 'page' ? BREAK : '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'AlternateContent') return runsText(chosen(children), deeper(around));
  if (name === 'anchor' && isPlacedOffPage(element)) return '';
  if (name === 'p') return `\n${paragraphText(element, around)}`;
  if (name === 'textpath') return `\n${withoutRadicals(attributes.string ?? '')}\n`;
  const holds = (TRANSPARENT.has(name) && !isNotShown(element, around)) || HOLDERS.has(name);
  return holds ? runsText(children, deeper(around)) : '';
}

/** Namespaces that Word understands, by the prefixes that it writes them with: drawings, ink and later versions of its own. */
const UNDERSTOOD = /^(?:wp[sgci]|wp14|w1[0-9]\w*|a14|am3d|cx\d*|aink|oel|v|o)$/u;

/** Of several ways to draw the same thing the first one that Word understands (ECMA-376, part 3, 7.5), else the last resort. */
function chosen(ways: readonly XmlElement[]): readonly XmlElement[] {
  const way = ways.find(
    ({ name, attributes: { Requires = '' } }) =>
      name === 'Choice' && Requires.split(/\s+/u).every((prefix) => prefix === '' || UNDERSTOOD.test(prefix)),
  );
  return [way ?? ways.find(({ name }) => name === 'Fallback')].filter((one) => one !== undefined);
}

/** Higher and wider than a page, English Metric Units: 297 mm. */
const FURTHEST_PLACE = 10_692_000;

/** A drawing that is placed beside the page. */
function isPlacedOffPage(anchor: XmlElement): boolean {
  const extent = childOf(anchor, 'extent')?.attributes;
  return (
    [
      ['positionH', Number(extent?.cx ?? 0)],
      ['positionV', Number(extent?.cy ?? 0)],
    ] as const
  ).some(([name, size]) => {
    const offset = Number(childOf(childOf(anchor, name), 'posOffset')?.text ?? 0);
    return offset > FURTHEST_PLACE || offset + size < -FURTHEST_PLACE / 10;
  });
}

/** What stands between a run and the text of a box that it draws. */
const HOLDERS = new Set([
  'Choice',
  'Fallback',
  'drawing',
  'inline',
  'anchor',
  'graphic',
  'graphicData',
  'wsp',
  'wpc',
  'wgp',
  'grpSp',
  'txbx',
  'txbxContent',
  'pict',
  'shape',
  'rect',
  'roundrect',
  'oval',
  'group',
  'textbox',
]);

function tableOf(table: XmlElement, around: Around): DocxBlock {
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) => Number(attributes.w) || 0);
  const ground = childOf(childOf(table, 'tblPr'), 'shd');
  const inside = deeper(around, { grounds: ground === undefined ? around.grounds : [ground, ...around.grounds] });
  const rows = contentOf(table, 'tr')
    .filter((row) => !isGone(childOf(row, 'trPr'), 'del'))
    .map((row) => contentOf(row, 'tc').map((cell) => cellOf(cell, inside)));
  return { kind: 'table', columns, rows };
}

/** Deleted while changes were being tracked, or hidden. */
const isGone = (properties: XmlElement | undefined, mark: 'del' | 'cellDel'): boolean =>
  childOf(properties, mark) !== undefined || childOf(properties, 'hidden') !== undefined || isFlat(properties);

/** A row of an exact height in which no text has room. */
function isFlat(properties: XmlElement | undefined): boolean {
  const height = childOf(properties, 'trHeight')?.attributes;
  return height?.hRule === 'exact' && Number(height.val) < LOWEST_LINE;
}

/** Children of a name, also those inside content controls. */
const contentOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'sdt' || child.name === 'sdtContent' ? contentOf(child, name) : [];
  });

function cellOf(cell: XmlElement, around: Around): DocxCell {
  const properties = childOf(cell, 'tcPr');
  const merge = childOf(properties, 'vMerge');
  const span = Number(childOf(properties, 'gridSpan')?.attributes.val) || 1;
  const continues = merge !== undefined && merge.attributes.val !== 'restart';
  const ground = childOf(properties, 'shd');
  const inside = deeper(around, { grounds: ground === undefined ? around.grounds : [ground, ...around.grounds] });
  const isEmpty = continues || isGone(properties, 'cellDel');
  const paragraphs = isEmpty ? [] : blocksIn(cell.children, inside).flatMap(textsOf);
  return { span: Math.min(100, Math.max(1, span)), paragraphs };
}

/** A table inside a cell is told row by row. */
function textsOf(block: DocxBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'page-break') return [];
  return block.rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('')).join('\t'));
}

import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';

/** A cell of a table. `span` counts the grid's columns that it covers. */
export interface DocxCell {
  readonly span: number;
  readonly paragraphs: readonly string[];
}

/** A paragraph's text, with `\t` and `\n` where it has them, or a table. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'page-break' }
  | {
      readonly kind: 'table';
      /** Widths of the grid's columns, twentieths of a point. */
      readonly columns: readonly number[];
      readonly rows: readonly (readonly DocxCell[])[];
    };

/** Parts inside parts; deeper ones are left out. */
const DEEPEST = 40;

/** Wrappers whose content is part of the text: links, insertions, content controls. */
const TRANSPARENT = new Set(['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'moveTo', 'customXml']);

/** What a WordprocessingML body says (ECMA-376, part 1, 17), in order. Deleted and hidden text is left out. */
export function readBlocks(document: XmlElement): readonly DocxBlock[] {
  return blocksIn(childOf(document, 'body')?.children ?? [], 0);
}

function blocksIn(elements: readonly XmlElement[], depth: number): readonly DocxBlock[] {
  if (depth > DEEPEST) return [];
  return elements.flatMap((element): readonly DocxBlock[] => {
    if (element.name === 'p') return paragraphBlocks(element);
    if (element.name === 'tbl') return [tableOf(element, depth)];
    return TRANSPARENT.has(element.name) ? blocksIn(element.children, depth + 1) : [];
  });
}

const BREAK = '\f';

function paragraphBlocks(paragraph: XmlElement): readonly DocxBlock[] {
  const parts = runsText(paragraph.children, 0).split(BREAK);
  return parts.flatMap((text, index): readonly DocxBlock[] =>
    index === 0 ? [{ kind: 'paragraph', text }] : [{ kind: 'page-break' }, { kind: 'paragraph', text }],
  );
}

function runsText(elements: readonly XmlElement[], depth: number): string {
  if (depth > DEEPEST) return '';
  return elements.map((element) => elementText(element, depth)).join('');
}

function elementText({ name, attributes, text, children }: XmlElement, depth: number): string {
  if (name === 'r') return isHidden(children) ? '' : runsText(children, depth + 1);
  if (name === 't') return text;
  if (name === 'tab') return '\t';
  if (name === 'cr') return '\n';
  if (name === 'br') return attributes.type === 'page' ? BREAK : '\n';
  if (name === 'noBreakHyphen') return '-';
  // One of several ways to draw the same thing; the text of boxes stands in either.
  if (name === 'AlternateContent') return runsText(children.slice(0, 1), depth + 1);
  if (name === 'p') return `\n${runsText(children, depth + 1)}`;
  const holds = TRANSPARENT.has(name) || HOLDERS.has(name);
  return holds ? runsText(children, depth + 1) : '';
}

/** What stands between a run and the text of a box that it draws. */
const HOLDERS = new Set([
  'Choice',
  'drawing',
  'inline',
  'anchor',
  'graphic',
  'graphicData',
  'wsp',
  'txbx',
  'txbxContent',
  'pict',
  'shape',
  'rect',
  'textbox',
]);

/** Text that a reader of the document does not see. */
function isHidden(run: readonly XmlElement[]): boolean {
  const properties = run.find(({ name }) => name === 'rPr');
  const hidden = childOf(properties, 'vanish');
  if (hidden !== undefined && hidden.attributes.val !== '0' && hidden.attributes.val !== 'false') return true;
  const white = childOf(properties, 'color')?.attributes.val?.toUpperCase() === 'FFFFFF';
  return white && childOf(properties, 'shd') === undefined && childOf(properties, 'highlight') === undefined;
}

function tableOf(table: XmlElement, depth: number): DocxBlock {
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(({ attributes }) => Number(attributes.w) || 0);
  const rows = contentOf(table, 'tr').map((row) => contentOf(row, 'tc').map((cell) => cellOf(cell, depth)));
  return { kind: 'table', columns, rows };
}

/** Children of a name, also those inside content controls. */
const contentOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'sdt' || child.name === 'sdtContent' ? contentOf(child, name) : [];
  });

function cellOf(cell: XmlElement, depth: number): DocxCell {
  const properties = childOf(cell, 'tcPr');
  const merge = childOf(properties, 'vMerge');
  const span = Number(childOf(properties, 'gridSpan')?.attributes.val) || 1;
  const continues = merge !== undefined && merge.attributes.val !== 'restart';
  const paragraphs = continues ? [] : blocksIn(cell.children, depth + 1).flatMap(textsOf);
  return { span: Math.min(100, Math.max(1, span)), paragraphs };
}

/** A table inside a cell is told row by row. */
function textsOf(block: DocxBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'page-break') return [];
  return block.rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('')).join('\t'));
}

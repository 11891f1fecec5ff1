import { type CharacterReading, type Line, type PageImage, quadFromBounds } from '@yushen/contract';
import type { DocumentOpening, DocumentReference, PagedFormat } from '../paged-format';
import { rasterise } from '../svg/rasterise';
import { CHINESE_FAMILIES, svgText } from '../svg/svg-text';
import { parseXml, type XmlElement } from '../xml/parse-xml';
import { ZipArchive } from '../zip/zip-archive';
import { zipFault } from '../zip/zip-fault';
import { documentParts } from './document-parts';
import { type Beside, besideText } from './floating';
import { type DocxPage, FONT_SIZE, layOutBlocks, PAGE, type PlacedText } from './lay-out-blocks';
import { readBlocks } from './read-blocks';

/** The one document that the worker holds. */
let held: { readonly id: string; readonly pages: readonly DocxPage[]; readonly beside: Beside } | undefined;

/** DOCX: its text on pages of our own. */
export const docxFormat: PagedFormat = {
  openDocument: async (reference) => openDocument(reference),
  openPage: async ({ reference, page, mostPixels }) => {
    const { pages, beside } = use(reference);
    const opened = pages[page];
    if (opened === undefined) return { refused: 'damaged' };
    if (PAGE.width * PAGE.height > mostPixels) return { pixels: PAGE.width * PAGE.height };
    return {
      ...PAGE,
      textLayer: opened.texts.map((text) => lineOf(text, beside.covers || text.marginal ? 0 : 1)),
      ...(beside.unread && { undrawn: [WHOLE] }),
    };
  },
  renderPage: async ({ reference, page }) => draw(use(reference).pages[page] ?? { texts: [], borders: [] }),
  forget: (id) => {
    if (held?.id === id) held = undefined;
  },
};

/** Where on a page something stands only Word's own layout tells. */
const WHOLE = quadFromBounds({ left: 0, top: 0, right: PAGE.width, bottom: PAGE.height });

/** Pictures in a document are not read: without any text there is nothing left. */
function openDocument(reference: DocumentReference): DocumentOpening {
  try {
    const pageCount = use(reference).pages.length;
    return pageCount === 0
      ? { fault: { code: 'file.unsupported', kind: 'docx', advice: 'export-docx' } }
      : { pageCount };
  } catch (error) {
    return { fault: zipFault(error) };
  }
}

/** Data of its own that a document shows in content controls. */
const BOUND_PART = /^(?:customXml\/item\d+|docProps\/\w+)\.xml$/u;

/** @throws ZipRefused, XmlRefused */
function use({ id, bytes }: DocumentReference): NonNullable<typeof held> {
  if (held?.id === id) return held;
  const archive = new ZipArchive(bytes);
  const root = (path: string) => {
    const entry = archive.find(path);
    return entry === undefined ? undefined : parseXml(archive.read(entry));
  };
  const { document, headers, footers } = documentParts(archive);
  const bound = archive.entries
    .filter(({ name }) => BOUND_PART.test(name))
    .map((entry) => textOf(parseXml(archive.read(entry))));
  const parts = { styles: root('word/styles.xml'), theme: root('word/theme/theme1.xml'), bound: bound.join(' ') };
  const body = document === undefined ? [] : readBlocks(document, parts);
  // Which pages show a header, and whether any does, is said in many places.
  const marginal = (part: XmlElement) =>
    readBlocks(part, parts).map((block) => ({ ...block, marginal: true as const }));
  const whole = [...headers.flatMap(marginal), ...body, ...footers.flatMap(marginal)];
  const pages = layOutBlocks(body).length === 0 ? [] : layOutBlocks(whole);
  const seen = [...headers, ...(document === undefined ? [] : [document]), ...footers].map((part) => besideText(part));
  held = {
    id,
    pages,
    beside: { covers: seen.some(({ covers }) => covers), unread: seen.some(({ unread }) => unread) },
  };
  return held;
}

const textOf = ({ text, children }: XmlElement): string => [text, ...children.map(textOf)].join(' ');

/** Above its baseline, and from there to the foot of a line: the body of the type, pixels. */
const TOP_OF_TYPE = 5;

function lineOf({ text, left, top, advances }: PlacedText, confidence: number): Line {
  const length = advances.reduce((sum, advance) => sum + advance, 0);
  let start = 0;
  const characters = advances.map((advance): CharacterReading => {
    const from = start / length;
    start += advance;
    return { confidence, start: from, end: Math.min(1, start / length) };
  });
  const box = { left, top: top + TOP_OF_TYPE, right: left + length, bottom: top + TOP_OF_TYPE + FONT_SIZE };
  return { text, confidence: 1, box: quadFromBounds(box), source: 'text-layer', characters, unwitnessed: true };
}

function draw({ texts, borders }: DocxPage): Promise<PageImage> {
  const lines = borders.map(
    ({ from, to }) => `<path d="M${from.join(' ')}L${to.join(' ')}" stroke="#444" fill="none"/>`,
  );
  const words = texts.flatMap(({ text, left, top, advances }) => {
    let x = left;
    return Array.from(text).map((character, index) => {
      const at = x;
      x += advances[index] ?? 0;
      const drawn = svgText(character);
      return drawn.trim() === '' ? '' : `<text x="${at}" y="${top + TOP_OF_TYPE + FONT_SIZE * 0.88}">${drawn}</text>`;
    });
  });
  const type = `font-size="${FONT_SIZE}" font-family="${CHINESE_FAMILIES}"`;
  return rasterise(`<g ${type}>${lines.join('')}${words.join('')}</g>`, PAGE);
}

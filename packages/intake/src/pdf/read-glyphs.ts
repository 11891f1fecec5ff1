import type { Glyph } from '../text/glyph';
import { withoutRadicals } from '../text/radicals';
import { type PageFrame, type PdfRectangle, PIXELS_PER_POINT } from './page-frame';
import type { PageObjects } from './page-objects';
import type { Pdfium } from './pdfium';

/** Text render modes of PDF 32000-1 table 106 that paint nothing: invisible, and clipping alone. */
const UNPAINTED_MODES = new Set([3, 7]);
/** Characters lower than this cannot be seen at 144 dpi, pixels. */
const LOWEST_GLYPH = 2;
/** PDFium places a space that the file does not have, where words stand apart. */
const SPACE = 0x20;

/** Two places closer than this are one, points. */
const SAME_PLACE = 0.05;
/** How far a character's box reaches below and above the line that it stands on, ems. */
const [BELOW, ABOVE] = [0.12, 0.88];

/** From this brightness of each channel on, 0..255, a colour is white. */
const PALE = 250;

interface SpelledPlace {
  readonly origin: readonly [x: number, y: number];
  readonly box: PdfRectangle;
}

interface TextObject {
  readonly look: Pick<Glyph, 'font' | 'typeface' | 'colour' | 'embedded' | 'painted' | 'pale'>;
  /** In the form that the object stands in. */
  readonly bounds: PdfRectangle | undefined;
}

type Place = Pick<Glyph, 'box' | 'origin' | 'size' | 'direction'>;

/** A character's matrix and its origin, points of user space; `fontSize` before the matrix. */
interface Matrix {
  readonly originX: number;
  readonly originY: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
}

/** A subset's name begins with a tag of six capitals (PDF 32000-1, 9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/u;
/** Bytes of a font's name that are looked at. */
const LONGEST_NAME = 96;

/** Every character of a page's text, whether or not it can be seen. Those outside the page are left out. */
export function readGlyphs(
  { call, character, memory }: Pdfium,
  page: number,
  frame: PageFrame,
  { textOrders: orders, optional }: Pick<PageObjects, 'textOrders' | 'optional'>,
): readonly Glyph[] {
  const textPage = call.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const objects = new Map<number, TextObject>();
  const glyphs: Glyph[] = [];
  let spaced = false;
  try {
    memory.withSlots(12, (slots) => {
      const count = call.FPDFText_CountChars(textPage);
      for (let index = 0; index < count; index++) {
        const first = index;
        let code = codePointAt(index);
        if (isHighSurrogate(code) && isLowSurrogate(codePointAt(index + 1))) {
          code = String.fromCharCode(code, codePointAt(index + 1)).codePointAt(0)!;
          index++;
        }
        const generated = character.FPDFText_IsGenerated(textPage, first) === 1;
        if (generated || isWhiteSpace(code)) {
          spaced ||= !generated || code === SPACE;
          continue;
        }
        const handle = character.FPDFText_GetTextObject(textPage, first);
        const { look, bounds } = objects.get(handle) ?? describe(handle, slots);
        objects.set(handle, { look, bounds });
        const place = placeAt(first, bounds, slots);
        if (place === undefined) continue;
        glyphs.push({
          ...look,
          text: code === 0 ? '\u0000' : withoutRadicals(String.fromCodePoint(code)),
          ...place,
          spaced,
          mapped: code !== 0 && character.FPDFText_HasUnicodeMapError(textPage, first) !== 1,
          cut: optional.has(handle) && !look.embedded,
          ...(optional.has(handle) && { layered: true as const }),
          order: orders.get(handle) ?? Number.MAX_SAFE_INTEGER,
        });
        spaced = false;
      }
    });
    return glyphs;
  } finally {
    call.FPDFText_ClosePage(textPage);
  }

  function codePointAt(index: number): number {
    const code = character.FPDFText_GetUnicode(textPage, index) >>> 0;
    return code > 0x10ffff ? 0 : code;
  }

  /** Where a character stands; undefined outside the page, or too small to be seen. */
  function placeAt(index: number, own: PdfRectangle | undefined, slots: number): Place | undefined {
    const matrix = matrixAt(index, slots);
    const spelled = matrix && own && spelledAt(index, matrix, own, slots);
    const box = spelled?.box ?? looseBoxAt(index, slots);
    if (box === undefined) return undefined;
    const bounds = frame.boundsOf(box);
    const [across, down] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
    const seen = bounds.right > 0 && bounds.bottom > 0 && bounds.left < frame.width && bounds.top < frame.height;
    if (!seen || Math.min(across, down) <= 0 || Math.max(across, down) < LOWEST_GLYPH) return undefined;
    if (matrix === undefined) return { box: bounds, origin: [bounds.left, bounds.bottom], size: down, direction: 0 };
    const { a, b, c, d, fontSize, originX, originY } = matrix;
    const size = fontSize * Math.hypot(c, d) * PIXELS_PER_POINT;
    const plausible = size > Math.max(across, down) / 4 && size < Math.max(across, down) * 4;
    return {
      box: bounds,
      origin: spelled ? frame.pointAt(...spelled.origin) : frame.pointAt(originX, originY),
      size: plausible ? size : Math.max(across, down),
      direction: (Math.round((-Math.atan2(b, a) * 180) / Math.PI) + frame.rotation + 360) % 360,
    };
  }

  function matrixAt(index: number, slots: number): Matrix | undefined {
    if (
      !character.FPDFText_GetCharOrigin(textPage, index, slots, slots + 8) ||
      !character.FPDFText_GetMatrix(textPage, index, slots + 16)
    )
      return undefined;
    const doubles = memory.doubles(slots, 2);
    const floats = memory.floats(slots + 16, 6);
    return {
      originX: doubles[0]!,
      originY: doubles[1]!,
      a: floats[0]!,
      b: floats[1]!,
      c: floats[2]!,
      d: floats[3]!,
      x: floats[4]!,
      y: floats[5]!,
      fontSize: character.FPDFText_GetFontSize(textPage, index),
    };
  }

  /**
   * Where a character stands that the file spells out beside its shape (`ActualText`, as browsers print what one shape
   * could mean more than once). PDFium gives such a character the bounds that its object has in the object's own form;
   * its matrix alone speaks of the page. Undefined for any other character.
   */
  function spelledAt(
    index: number,
    { a, b, c, d, x, y, fontSize, originX, originY }: Matrix,
    own: PdfRectangle,
    slots: number,
  ): SpelledPlace | undefined {
    const near = (one: number, other: number) => Math.abs(one - other) < SAME_PLACE;
    if (near(originX, x) && near(originY, y)) return undefined;
    if (!character.FPDFText_GetCharBox(textPage, index, slots, slots + 8, slots + 16, slots + 24)) return undefined;
    const sides = memory.doubles(slots, 4);
    const isOwn = near(sides[0]!, own.left) && near(sides[1]!, own.right);
    if (!isOwn || !near(sides[2]!, own.bottom) || !near(sides[3]!, own.top)) return undefined;
    const corner = (along: number, up: number) => [
      x + (a * along + c * up) * fontSize,
      y + (b * along + d * up) * fontSize,
    ];
    const corners = [corner(0, -BELOW), corner(1, -BELOW), corner(1, ABOVE), corner(0, ABOVE)];
    const [xs, ys] = [corners.map(([across]) => across!), corners.map(([, up]) => up!)];
    return {
      origin: [x, y],
      box: { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) },
    };
  }

  function looseBoxAt(index: number, slots: number): PdfRectangle | undefined {
    if (!character.FPDFText_GetLooseCharBox(textPage, index, slots)) return undefined;
    const sides = memory.floats(slots, 4);
    return { left: sides[0]!, top: sides[1]!, right: sides[2]!, bottom: sides[3]! };
  }

  function describe(handle: number, slots: number): TextObject {
    if (handle === 0)
      return {
        look: { font: 0, typeface: '', colour: 0, embedded: true, painted: true, pale: false },
        bounds: undefined,
      };
    const font = call.FPDFTextObj_GetFont(handle);
    const coloured = call.FPDFPageObj_GetFillColor(handle, slots, slots + 4, slots + 8, slots + 12);
    const transparent = coloured && memory.unsigned(slots + 12) === 0;
    const channels = coloured ? [0, 4, 8].map((at) => memory.unsigned(slots + at)) : [];
    const [red = 0, green = 0, blue = 0] = channels;
    const look = {
      font,
      typeface: nameOf(font, slots),
      colour: (red << 16) | (green << 8) | blue,
      pale: coloured && channels.every((channel) => channel >= PALE),
      embedded: font !== 0 && call.FPDFFont_GetIsEmbedded(font) === 1,
      painted: !transparent && !UNPAINTED_MODES.has(call.FPDFTextObj_GetTextRenderMode(handle)),
    };
    return { look, bounds: boundsOf(handle, slots) };
  }

  function boundsOf(handle: number, slots: number): PdfRectangle | undefined {
    if (!call.FPDFPageObj_GetBounds(handle, slots, slots + 4, slots + 8, slots + 12)) return undefined;
    const sides = memory.floats(slots, 4);
    return { left: sides[0]!, bottom: sides[1]!, right: sides[2]!, top: sides[3]! };
  }

  function nameOf(font: number, slots: number): string {
    if (font === 0) return '';
    const length = call.FPDFFont_GetBaseFontName(font, slots, LONGEST_NAME);
    if (length === 0 || length > LONGEST_NAME) return '';
    return Buffer.from(memory.bytes.slice(slots, slots + length - 1))
      .toString('utf8')
      .replace(SUBSET_TAG, '');
  }
}

const WHITE_SPACE = /^[\s\u200B\uFEFF]$/u;
const isWhiteSpace = (code: number): boolean =>
  code !== 0 && (code < 0x4e00 || code === 0xfeff) && WHITE_SPACE.test(String.fromCodePoint(code));
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

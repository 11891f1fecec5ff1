import type { Bounds } from '@yushen/contract';
import type { Glyph } from '../text/glyph';
import { type PageFrame, type PdfRectangle, PIXELS_PER_POINT } from './page-frame';
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

type TextObject = Pick<Glyph, 'font' | 'typeface' | 'colour' | 'embedded' | 'painted' | 'pale'>;

/** A subset's name begins with a tag of six capitals (PDF 32000-1, 9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/u;
/** Bytes of a font's name that are looked at. */
const LONGEST_NAME = 96;

/** Every character of a page's text, whether or not it can be seen. Those outside the page are left out. */
export function readGlyphs(
  { call, memory }: Pdfium,
  page: number,
  frame: PageFrame,
  orders: ReadonlyMap<number, number>,
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
        const generated = call.FPDFText_IsGenerated(textPage, first) === 1;
        if (generated || isWhiteSpace(code)) {
          spaced ||= !generated || code === SPACE;
          continue;
        }
        const box = boxAt(first, slots);
        if (box === undefined) continue;
        const handle = call.FPDFText_GetTextObject(textPage, first);
        const known = objects.get(handle) ?? describe(handle, slots);
        objects.set(handle, known);
        glyphs.push({
          ...known,
          text: code === 0 ? '\u0000' : String.fromCodePoint(code),
          box,
          ...placeAt(first, box, slots),
          spaced,
          mapped: code !== 0 && call.FPDFText_HasUnicodeMapError(textPage, first) !== 1,
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
    const code = call.FPDFText_GetUnicode(textPage, index) >>> 0;
    return code > 0x10ffff ? 0 : code;
  }

  /**
   * Where a character stands that the file spells out beside its shape (`ActualText`, as browsers print what one shape
   * could mean more than once). PDFium gives such a character the bounds that its object has in the object's own form;
   * its matrix alone speaks of the page. Undefined for any other character.
   */
  function spelledAt(index: number, slots: number): SpelledPlace | undefined {
    const handle = call.FPDFText_GetTextObject(textPage, index);
    if (
      !call.FPDFText_GetCharOrigin(textPage, index, slots, slots + 8) ||
      !call.FPDFText_GetMatrix(textPage, index, slots + 16) ||
      !call.FPDFText_GetCharBox(textPage, index, slots + 40, slots + 48, slots + 56, slots + 64) ||
      !call.FPDFPageObj_GetBounds(handle, slots + 72, slots + 76, slots + 80, slots + 84)
    )
      return undefined;
    const [originX, originY] = memory.doubles(slots, 2) as [number, number];
    const [a, b, c, d, x, y] = memory.floats(slots + 16, 6) as [number, number, number, number, number, number];
    const [left, right, bottom, top] = memory.doubles(slots + 40, 4) as [number, number, number, number];
    const [ownLeft, ownBottom, ownRight, ownTop] = memory.floats(slots + 72, 4) as [number, number, number, number];
    const near = (one: number, other: number) => Math.abs(one - other) < SAME_PLACE;
    const isOwn = near(left, ownLeft) && near(right, ownRight) && near(bottom, ownBottom) && near(top, ownTop);
    if (!isOwn || (near(originX, x) && near(originY, y))) return undefined;
    const size = call.FPDFText_GetFontSize(textPage, index);
    const corner = (along: number, up: number) => [x + (a * along + c * up) * size, y + (b * along + d * up) * size];
    const corners = [corner(0, -BELOW), corner(1, -BELOW), corner(1, ABOVE), corner(0, ABOVE)];
    const [xs, ys] = [corners.map(([across]) => across!), corners.map(([, up]) => up!)];
    return {
      origin: [x, y],
      box: { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) },
    };
  }

  function boxAt(index: number, slots: number): Bounds | undefined {
    const spelled = spelledAt(index, slots);
    if (spelled === undefined && !call.FPDFText_GetLooseCharBox(textPage, index, slots)) return undefined;
    const [left, top, right, bottom] = memory.floats(slots, 4) as [number, number, number, number];
    const box = frame.boundsOf(spelled?.box ?? { left, top, right, bottom });
    const seen = box.right > 0 && box.bottom > 0 && box.left < frame.width && box.top < frame.height;
    const large =
      Math.min(box.right - box.left, box.bottom - box.top) > 0 &&
      Math.max(box.right - box.left, box.bottom - box.top) >= LOWEST_GLYPH;
    return seen && large ? box : undefined;
  }

  function placeAt(index: number, box: Bounds, slots: number): Pick<Glyph, 'origin' | 'size' | 'direction'> {
    const [across, down] = [box.right - box.left, box.bottom - box.top];
    const spelled = spelledAt(index, slots);
    if (
      !call.FPDFText_GetCharOrigin(textPage, index, slots, slots + 8) ||
      !call.FPDFText_GetMatrix(textPage, index, slots + 16)
    ) {
      return { origin: [box.left, box.bottom], size: down, direction: 0 };
    }
    const [x, y] = memory.doubles(slots, 2) as [number, number];
    const [a, b, c, d] = memory.floats(slots + 16, 4) as [number, number, number, number];
    const size = call.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d) * PIXELS_PER_POINT;
    const plausible = size > Math.max(across, down) / 4 && size < Math.max(across, down) * 4;
    return {
      origin: frame.pointAt(...(spelled?.origin ?? ([x, y] as const))),
      size: plausible ? size : Math.max(across, down),
      direction: (Math.round((-Math.atan2(b, a) * 180) / Math.PI) + frame.rotation + 360) % 360,
    };
  }

  function describe(handle: number, slots: number): TextObject {
    if (handle === 0) return { font: 0, typeface: '', colour: 0, embedded: true, painted: true, pale: false };
    const font = call.FPDFTextObj_GetFont(handle);
    const coloured = call.FPDFPageObj_GetFillColor(handle, slots, slots + 4, slots + 8, slots + 12);
    const transparent = coloured && memory.unsigned(slots + 12) === 0;
    const channels = coloured ? [0, 4, 8].map((at) => memory.unsigned(slots + at)) : [];
    const [red = 0, green = 0, blue = 0] = channels;
    return {
      font,
      typeface: nameOf(font, slots),
      colour: (red << 16) | (green << 8) | blue,
      pale: coloured && channels.every((channel) => channel >= PALE),
      embedded: font !== 0 && call.FPDFFont_GetIsEmbedded(font) === 1,
      painted: !transparent && !UNPAINTED_MODES.has(call.FPDFTextObj_GetTextRenderMode(handle)),
    };
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

const isWhiteSpace = (code: number): boolean => code !== 0 && /^[\s\u200B\uFEFF]$/u.test(String.fromCodePoint(code));
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

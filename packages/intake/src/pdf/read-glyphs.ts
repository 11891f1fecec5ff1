import type { Bounds } from '@yushen/contract';
import type { Glyph } from '../text/glyph';
import { type PageFrame, PIXELS_PER_POINT } from './page-frame';
import type { Pdfium } from './pdfium';

/** Text render modes of PDF 32000-1 table 106 that paint nothing: invisible, and clipping alone. */
const UNPAINTED_MODES = new Set([3, 7]);
/** Characters lower than this cannot be seen at 144 dpi, pixels. */
const LOWEST_GLYPH = 2;
/** PDFium places a space that the file does not have, where words stand apart. */
const SPACE = 0x20;

/** From this brightness of each channel on, 0..255, a colour is white. */
const PALE = 250;

type TextObject = Pick<Glyph, 'font' | 'embedded' | 'painted' | 'pale'>;

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
    memory.withSlots(8, (slots) => {
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

  function boxAt(index: number, slots: number): Bounds | undefined {
    if (!call.FPDFText_GetLooseCharBox(textPage, index, slots)) return undefined;
    const [left, top, right, bottom] = memory.floats(slots, 4) as [number, number, number, number];
    const box = frame.boundsOf({ left, top, right, bottom });
    const seen = box.right > 0 && box.bottom > 0 && box.left < frame.width && box.top < frame.height;
    const large =
      Math.min(box.right - box.left, box.bottom - box.top) > 0 &&
      Math.max(box.right - box.left, box.bottom - box.top) >= LOWEST_GLYPH;
    return seen && large ? box : undefined;
  }

  function placeAt(index: number, box: Bounds, slots: number): Pick<Glyph, 'origin' | 'size' | 'direction'> {
    const [across, down] = [box.right - box.left, box.bottom - box.top];
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
      origin: frame.pointAt(x, y),
      size: plausible ? size : Math.max(across, down),
      direction: (Math.round((-Math.atan2(b, a) * 180) / Math.PI) + frame.rotation + 360) % 360,
    };
  }

  function describe(handle: number, slots: number): TextObject {
    if (handle === 0) return { font: 0, embedded: true, painted: true, pale: false };
    const font = call.FPDFTextObj_GetFont(handle);
    const coloured = call.FPDFPageObj_GetFillColor(handle, slots, slots + 4, slots + 8, slots + 12);
    const transparent = coloured && memory.unsigned(slots + 12) === 0;
    return {
      font,
      pale: coloured && [0, 4, 8].every((channel) => memory.unsigned(slots + channel) >= PALE),
      embedded: font !== 0 && call.FPDFFont_GetIsEmbedded(font) === 1,
      painted: !transparent && !UNPAINTED_MODES.has(call.FPDFTextObj_GetTextRenderMode(handle)),
    };
  }
}

const isWhiteSpace = (code: number): boolean => code !== 0 && /^[\s\u200B\uFEFF]$/u.test(String.fromCodePoint(code));
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

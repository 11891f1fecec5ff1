import type { Glyph } from '../text/glyph';
import { type PageFrame, type PdfRectangle, PIXELS_PER_POINT } from './page-frame';
import type { Pdfium } from './pdfium';

/** FORMTYPE_ACRO_FORM of `fpdf_formfill.h`. */
const ACRO_FORM = 1;
/** FPDF_FORMFIELD_COMBOBOX, _LISTBOX and _TEXTFIELD. */
const TEXT_FIELDS: ReadonlySet<number> = new Set([4, 5, 6]);
/** FPDF_ANNOT_WIDGET. */
const WIDGET = 20;
/** Flags of ISO 32000-2, 12.5.3: hidden, and not viewed. */
const UNSEEN = 0x02 | 0x20;
/** Bytes of a field's value that are looked at. */
const LONGEST_VALUE = 4096;
const MAX_ANNOTATIONS = 5000;

/** What a form's field holds, and where, in user space. */
export interface FormValue {
  readonly text: string;
  readonly place: PdfRectangle;
  /** Nothing was drawn for it: viewers draw what it holds. */
  readonly undrawn: boolean;
}

/** The values of a page's text fields that are seen. */
export function readFormValues({ call, memory }: Pdfium, document: number, page: number): readonly FormValue[] {
  if (call.FPDF_GetFormType(document) !== ACRO_FORM) return [];
  const info = call.PDFiumExt_OpenFormFillInfo();
  const form = call.PDFiumExt_InitFormFillEnvironment(document, info);
  const buffer = memory.allocate(LONGEST_VALUE);
  try {
    const count = Math.min(MAX_ANNOTATIONS, call.FPDFPage_GetAnnotCount(page));
    return Array.from({ length: count }, (_, index) => valueAt(index)).filter((value) => value !== undefined);
  } finally {
    memory.release(buffer);
    call.PDFiumExt_ExitFormFillEnvironment(form);
    call.PDFiumExt_CloseFormFillInfo(info);
  }

  function valueAt(index: number): FormValue | undefined {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) return undefined;
    try {
      if (call.FPDFAnnot_GetSubtype(annotation) !== WIDGET) return undefined;
      if ((call.FPDFAnnot_GetFlags(annotation) & UNSEEN) !== 0) return undefined;
      if (!TEXT_FIELDS.has(call.FPDFAnnot_GetFormFieldType(form, annotation))) return undefined;
      const length = call.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, LONGEST_VALUE);
      if (length <= 2 || length > LONGEST_VALUE) return undefined;
      const text = Buffer.from(memory.bytes.slice(buffer, buffer + length - 2)).toString('utf16le');
      if (!call.FPDFAnnot_GetRect(annotation, buffer)) return undefined;
      const [left, top, right, bottom] = [...memory.floats(buffer, 4)] as [number, number, number, number];
      const undrawn = !call.FPDFAnnot_HasKey(annotation, 'AP');
      return { text, place: { left, bottom, right, top }, undrawn };
    } finally {
      call.FPDFPage_CloseAnnot(annotation);
    }
  }
}

/** Shares of a field's height and width that its text fills. */
const FILLED = { height: 0.85, width: 0.96 } as const;
/** A number that no font of a page has. */
const FORM_FONT = -1;

/** The characters of fields for which nothing was drawn, one line in each field. The rendering does not show them. */
export const formGlyphs = (values: readonly FormValue[], frame: PageFrame): readonly Glyph[] =>
  values.filter(({ undrawn }) => undrawn).flatMap(({ text, place }) => glyphsIn(text, place, frame));

function glyphsIn(text: string, { left, bottom, right, top }: PdfRectangle, frame: PageFrame): readonly Glyph[] {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  const widths = characters.map((character) => (/\p{ASCII}/u.test(character) ? 0.5 : 1));
  const ems = widths.reduce((sum, width) => sum + width, 0);
  const size = Math.min(FILLED.height * (top - bottom), (FILLED.width * (right - left)) / Math.max(1, ems));
  const middle = (bottom + top) / 2;
  let x = left;
  let spaced = false;
  return characters.flatMap((character, index): readonly Glyph[] => {
    const start = x;
    x += widths[index]! * size;
    if (character === ' ') {
      spaced = true;
      return [];
    }
    const glyph: Glyph = {
      text: character,
      box: frame.boundsOf({ left: start, right: x, bottom: middle - size / 2, top: middle + size / 2 }),
      origin: frame.pointAt(start, middle - 0.38 * size),
      size: size * PIXELS_PER_POINT,
      direction: frame.rotation,
      spaced,
      mapped: true,
      font: FORM_FONT,
      typeface: '',
      colour: 0,
      embedded: false,
      undrawn: true,
      pale: false,
      painted: true,
      order: Number.MAX_SAFE_INTEGER,
    };
    spaced = false;
    return [glyph];
  });
}

/** Fields whose drawing shows other letters than they hold: viewers differ in which of the two they show. */
export const contradicted = (
  values: readonly FormValue[],
  glyphs: readonly Glyph[],
  frame: PageFrame,
): readonly PdfRectangle[] =>
  values
    .filter(({ text, place, undrawn }) => !undrawn && lettersOf(text) !== lettersOf(textIn(place, glyphs, frame)))
    .map(({ place }) => place);

function textIn(place: PdfRectangle, glyphs: readonly Glyph[], frame: PageFrame): string {
  const { left, top, right, bottom } = frame.boundsOf(place);
  return glyphs
    .filter(({ painted, box }) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return painted && x >= left && x <= right && y >= top && y <= bottom;
    })
    .map(({ text }) => text)
    .join('');
}

/** Letters and digits in no order: lines of a field may be drawn in any. */
const lettersOf = (text: string): string =>
  [...text.normalize('NFKC')]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .sort()
    .join('');

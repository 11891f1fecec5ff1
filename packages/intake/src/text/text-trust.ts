import type { Bounds } from '@yushen/contract';
import type { Glyph, Picture } from './glyph';

/** Share of characters that no reader could mean; above it the layer is garbled. Bullets of a symbol font stay below. */
const MAX_GARBLED = 0.05;
/** Share of accented Latin letters; above it, on a paper in Chinese or English, bytes were taken for the wrong letters. */
const MAX_ACCENTED = 0.3;
/** Share of invisible characters; above it the layer is another program's OCR behind a scan. */
const MAX_HIDDEN = 0.5;
/** Share of the page under pictures, from which the page may be a scan or a pasted photo. */
const PICTURES_MATTER = 0.15;
/** Text that covers less than this share of the pictures' area is a caption or a scanner's footer. */
const MIN_TEXT_BESIDE_PICTURES = 0.05;
/** Share of the page that a picture must cover to count as laid over the text below it. */
const COVERING_PICTURE = 0.5;
/** Share of characters that leave no ink where the page shows them; above it the layer says what nobody sees. */
const MAX_UNSEEN = 0.05;
/** More characters than a page holds; the layer is not taken apart further. */
const MAX_GLYPHS = 30_000;

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Picture[];
}

/** Why a text layer is not believed. */
export type Distrust = 'absent' | 'endless' | 'garbled' | 'hidden' | 'covered' | 'incidental' | 'unseen';

/**
 * Does the text layer state what the page shows? Where it does not, the page is read from its rendering instead, which
 * is always right and only slower; a doubt therefore counts against the layer.
 *
 * @param hasInk tells whether the rendering shows anything inside bounds
 */
export function distrust(content: PageContent, hasInk: (bounds: Bounds) => boolean): Distrust | undefined {
  const { glyphs, pictures } = content;
  if (glyphs.length === 0) return 'absent';
  if (glyphs.length > MAX_GLYPHS) return 'endless';
  const share = (test: (glyph: Glyph) => boolean) => glyphs.filter(test).length / glyphs.length;
  if (share((glyph) => !glyph.painted) > MAX_HIDDEN) return 'hidden';
  if (share(isGarbled) > MAX_GARBLED || share(isAccented) > MAX_ACCENTED) return 'garbled';
  const covers = pictures.filter((picture) => areaOf(picture.box) > COVERING_PICTURE * content.width * content.height);
  if (covers.some((cover) => glyphs.some((glyph) => glyph.painted && glyph.order < cover.order))) return 'covered';
  if (isIncidental(content)) return 'incidental';
  const blank = fontsDrawnBlank(glyphs);
  const isUnseen = ({ font, pale, box }: Glyph) => (blank.has(font) ? pale : !hasInk(box));
  if (share((glyph) => glyph.painted && isUnseen(glyph)) > MAX_UNSEEN) return 'unseen';
  return undefined;
}

/** Chinese fonts whose shapes are not in the file, and what viewers draw of forms: no rendering of ours can show what they say. */
export const fontsDrawnBlank = (glyphs: readonly Glyph[]): ReadonlySet<number> =>
  new Set(
    glyphs
      .filter(({ embedded, undrawn, text }) => undrawn || (!embedded && /\p{Script=Han}/u.test(text)))
      .map(({ font }) => font),
  );

/** Private use, unassigned, control and replacement characters, and glyphs whose font names no character. */
const isGarbled = ({ text, mapped }: Glyph): boolean => !mapped || /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\uFFFD]/u.test(text);

const isAccented = ({ text }: Glyph): boolean => /[\u00A1-\u024F]/u.test(text) && !/[·°±×÷§¥]/u.test(text);

function isIncidental({ width, height, glyphs, pictures }: PageContent): boolean {
  const page = { left: 0, top: 0, right: width, bottom: height };
  const pictureArea = Math.min(
    width * height,
    pictures.reduce((sum, { box }) => sum + areaOf(overlap(box, page)), 0),
  );
  if (pictureArea < PICTURES_MATTER * width * height) return false;
  const textArea = glyphs.reduce((sum, { box, painted }) => sum + (painted ? areaOf(box) : 0), 0);
  return textArea < MIN_TEXT_BESIDE_PICTURES * pictureArea;
}

const overlap = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const areaOf = ({ left, top, right, bottom }: Bounds): number => Math.max(0, right - left) * Math.max(0, bottom - top);

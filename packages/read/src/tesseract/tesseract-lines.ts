import { type Line, quadFromBounds } from '@yushen/contract';
import type { Page } from 'tesseract.js';

/** A recognised page as lines. Blanks between Chinese characters, which Tesseract puts there, are taken out. */
export function tesseractLines(page: Page): Line[] {
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ text, confidence, bbox }) => ({
    text: withoutInnerBlanks(text),
    confidence: Math.min(1, Math.max(0, confidence / 100)),
    box: quadFromBounds({ left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 }),
    source: 'ocr',
  }));
}

const withoutInnerBlanks = (text: string): string =>
  text.trim().replace(/(?<=[\p{Script=Han}，。、：；（）《》])\s+|\s+(?=[\p{Script=Han}，。、：；（）《》])/gu, '');

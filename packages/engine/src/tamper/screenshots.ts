import { boundsOf, heightOf, type Line } from '@yushen/contract';
import type { ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/** Phones' screens are this much longer than wide; paper is 1.41, cards 1.59. */
const ASPECT = [1.7, 2.4] as const;
/** The status bar fills this share of the screen at its top, its letters this share of the screen's height. */
const BAR = { depth: 0.06, letters: [0.006, 0.024] } as const;
/** The time, at the left or in the middle of the bar; the rest of the bar's words may stand in the same line. */
const CLOCK = /^(?:上午|下午|AM|PM)?\s*(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d)/iu;
/** What else stands there: the network, the battery. */
const STATUS = /\d{1,3}\s?%|[345]G|HD|LTE|WiFi|中国(?:移动|联通|电信|广电)|^\d{1,3}$/iu;

const inBar = (line: Line, height: number): boolean => {
  const { bottom } = boundsOf(line.box);
  const letters = heightOf(line.box) / height;
  return bottom < BAR.depth * height && letters >= BAR.letters[0] && letters <= BAR.letters[1];
};

/** Is a page the picture of a phone's screen? Its status bar shows the time, and the network or the battery. */
export function isScreenshot({ page: { width, height }, reading }: Pick<ReadPage, 'page' | 'reading'>): boolean {
  const aspect = height / width;
  if (aspect < ASPECT[0] || aspect > ASPECT[1] || reading.source !== 'image') return false;
  const bar = reading.lines.filter((line) => inBar(line, height));
  const clock = bar.find(({ text }) => CLOCK.test(text.trim()));
  if (clock === undefined) return false;
  return bar.some(({ text }) => STATUS.test(text.trim().replace(CLOCK, '')));
}

/** Pages that are pictures of a screen instead of the paper. */
export const screenshots = (pages: readonly ReadPage[]): TamperSignal[] =>
  pages.filter(isScreenshot).map(
    ({ material, page }): TamperSignal => ({
      code: 'document.not-original',
      detail: { sign: 'screenshot' },
      material,
      page: page.page,
    }),
  );

import type { Line, PageImage, QualityFault } from '@yushen/contract';
import { findCrop } from './find-crop';
import { findGlare } from './find-glare';
import { GreyPage } from './grey-page';
import { median } from './histogram';
import { measureText, type TextMeasure } from './measure-text';
import { boxAround } from './text-area';
import { DARKEST_PAPER, LEAST_CHARACTERS, LEAST_LINES, LOWEST_TEXT, READ_SURELY, WIDEST_EDGE } from './thresholds';

export interface QualityRequest {
  readonly image: PageImage;
  readonly lines: readonly Line[];
}

/**
 * What is wrong with a page's pixels where its text stands. The desk around the paper is not looked at, a text layer has no
 * pixels, and text that was read surely is not doubted.
 */
export function judgeQuality({ image, lines }: QualityRequest): readonly QualityFault[] {
  const page = new GreyPage(image);
  const printed = lines.filter((line) => line.source === 'ocr' && [...line.text].length >= LEAST_CHARACTERS);
  if (printed.length < LEAST_LINES) return [];
  const measures = printed.map((line) => measureText(page, line));
  const doubtful = measures.filter(({ line }) => line.confidence < READ_SURELY);
  const looks = isDoubtful(printed) ? lookFaults(measures, doubtful) : [];
  const faults = [findCrop(page, printed), findGlare(page, measures), ...looks];
  return faults.filter((fault) => fault !== undefined);
}

const isDoubtful = (lines: readonly Line[]): boolean => median(lines.map((line) => line.confidence))! < READ_SURELY;

function lookFaults(all: readonly TextMeasure[], doubtful: readonly TextMeasure[]) {
  const over = (code: QualityFault['code'], measured: number, threshold: number): QualityFault => ({
    code,
    box: boxAround(doubtful.map(({ line }) => line)),
    measured,
    threshold,
  });
  const height = median(all.map((one) => one.height))!;
  const edge = median(doubtful.map((one) => one.edge))!;
  const paper = median(doubtful.map((one) => one.paper))!;
  return [
    height < LOWEST_TEXT ? over('quality.low-resolution', height, LOWEST_TEXT) : undefined,
    edge > WIDEST_EDGE ? over('quality.blurred', edge, WIDEST_EDGE) : undefined,
    paper < DARKEST_PAPER ? over('quality.dark', paper, DARKEST_PAPER) : undefined,
  ];
}

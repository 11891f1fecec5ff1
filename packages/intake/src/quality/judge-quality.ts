import type { Line, QualityFault } from '@yushen/contract';
import type { QualityRequest } from '../tasks';
import { findCover } from './find-cover';
import { findCrop } from './find-crop';
import { findGlare } from './find-glare';
import { findLostSide } from './find-lost-side';
import { GreyPage } from './grey-page';
import { median } from './histogram';
import { judgePicture } from './judge-picture';
import { measureText, type TextMeasure } from './measure-text';
import { boxAround } from './text-area';
import {
  DARKEST_PAPER,
  LOWEST_TEXT,
  MIN_CHARACTERS,
  MIN_LINES,
  READ_DOUBTFULLY,
  READ_SURELY,
  UNSEEN_PAPER,
  WIDEST_EDGE,
} from './thresholds';

/**
 * What is wrong with a page's pixels where its text stands; where next to none was found, with the whole picture. A text layer has no
 * pixels, and text that was read surely is not doubted for its looks.
 */
export function judgeQuality({ image, lines }: QualityRequest): readonly QualityFault[] {
  const page = new GreyPage(image);
  if (lines.some((line) => line.source === 'text-layer')) return [];
  const printed = lines.filter((line) => line.source === 'ocr' && [...line.text].length >= MIN_CHARACTERS);
  if (printed.length < MIN_LINES) return judgePicture(page);
  const measures = printed.map((line) => measureText(page, line));
  const doubtful = measures.filter(({ line }) => line.confidence < READ_SURELY);
  const looks = meanConfidence(printed) < READ_DOUBTFULLY ? lookFaults(measures, doubtful) : [findNight(measures)];
  const crop = findCrop(page, printed) ?? findLostSide(page, measures) ?? findCover(page, measures);
  const faults = [crop, findGlare(page, measures), ...looks];
  return faults.filter((fault) => fault !== undefined);
}

/** Over the lines: a few that are lost among many that are sure count. */
const meanConfidence = (lines: readonly Line[]): number =>
  lines.reduce((sum, { confidence }) => sum + confidence, 0) / lines.length;

/** So dark that lines go unseen: what was not found cannot be doubted. */
function findNight(measures: readonly TextMeasure[]): QualityFault | undefined {
  const paper = median(measures.map((one) => one.paper))!;
  if (paper >= UNSEEN_PAPER) return undefined;
  const box = boxAround(measures.map(({ line }) => line));
  return { code: 'quality.dark', box, measured: paper, threshold: UNSEEN_PAPER };
}

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

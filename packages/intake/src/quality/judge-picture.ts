import { type QualityFault, quadFromBounds } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { Histogram } from './histogram';
import { MIN_CONTRAST, UNSEEN_PAPER, WIDEST_PICTURE_EDGE } from './thresholds';

/** Ends of the brightness of a picture. */
const DARK_QUANTILE = 0.02;
const BRIGHT_QUANTILE = 0.98;
/** The steepest changes between neighbouring pixels: edges are few in a whole picture. */
const EDGE_QUANTILE = 0.999;

/**
 * What is wrong with a picture in which next to no text was found: it is dark all over, or nothing in it is sharp. A sharp picture of
 * something else has no fault.
 */
export function judgePicture(page: GreyPage): readonly QualityFault[] {
  const [brightness, slopes] = [new Histogram(), new Histogram()];
  for (let y = 0; y + 1 < page.height; y++)
    for (let x = 0; x + 1 < page.width; x++) {
      const here = page.at(x, y);
      brightness.add(here);
      slopes.add(Math.max(Math.abs(page.at(x + 1, y) - here), Math.abs(page.at(x, y + 1) - here)));
    }
  const bright = brightness.quantile(BRIGHT_QUANTILE);
  const box = quadFromBounds({ left: 0, top: 0, right: page.width, bottom: page.height });
  if (bright < UNSEEN_PAPER) return [{ code: 'quality.dark', box, measured: bright, threshold: UNSEEN_PAPER }];
  const contrast = bright - brightness.quantile(DARK_QUANTILE);
  const pixels = contrast / Math.max(1, slopes.quantile(EDGE_QUANTILE));
  const edge = (1000 * pixels) / Math.max(page.width, page.height);
  if (contrast < MIN_CONTRAST || edge <= WIDEST_PICTURE_EDGE) return [];
  return [{ code: 'quality.blurred', box, measured: edge, threshold: WIDEST_PICTURE_EDGE }];
}

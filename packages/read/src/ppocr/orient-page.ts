import { heightOf, lengthOf, type Quad, type Rotation } from '@yushen/contract';
import { alongDirection } from '@yushen/marks/pixels';
import { ORIENTATION_SURE, ORIENTATION_TRIALS } from '../speed';
import { alongLongSide, readingDirection, shareOfTall } from './text-direction';
import type { FoundBox } from './text-map-boxes';

/** How one direction reads. */
interface Trial {
  readonly rotation: Rotation;
  readonly confidence: number;
}

/** Lines of this aspect are long enough to tell a direction and short enough to be read quickly. */
const TRIAL_ASPECT = [2.5, 14] as const;

/** The lines that tell best how a page is turned. */
function trialBoxes(boxes: readonly FoundBox[]): readonly Quad[] {
  const [least, most] = TRIAL_ASPECT;
  const worth = (quad: Quad): number => {
    const aspect = lengthOf(quad) / heightOf(quad);
    return aspect < least ? aspect / 100 : Math.min(aspect, most) / most - Math.max(0, aspect - most) / 50;
  };
  return boxes
    .map(({ quad, score }) => ({ quad, worth: worth(alongLongSide(quad)) * score }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, ORIENTATION_TRIALS)
    .map(({ quad }) => quad);
}

/**
 * How far a page is turned, found by reading a few of its lines: first as the shape of its lines suggests, then, unless
 * that reads well, the other ways. The surest reading wins.
 */
export async function orientPage(
  boxes: readonly FoundBox[],
  read: (boxes: readonly Quad[]) => Promise<readonly { readonly confidence: number }[]>,
): Promise<Rotation> {
  const tall = shareOfTall(boxes);
  const order: readonly Rotation[] = tall > 0.5 ? [90, 270, 0, 180] : [0, 180, 90, 270];
  const trials: Trial[] = [];
  const chosen = trialBoxes(boxes);
  if (chosen.length === 0) return 0;
  for (const rotation of order) {
    const contrary = tall > 0.5 === (rotation === 0 || rotation === 180);
    if (contrary && (tall < 0.2 || tall > 0.8)) continue;
    const direction = readingDirection(boxes, rotation);
    const lines = await read(chosen.map((quad) => alongDirection(quad, direction)));
    const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length;
    trials.push({ rotation, confidence });
    if (confidence >= ORIENTATION_SURE) break;
  }
  return trials.reduce((best, trial) => (trial.confidence > best.confidence ? trial : best)).rotation;
}

import { type Frame, greyOf, percentile } from './frame';

/** Grey levels below which a picture has no contrast that sharpness could be told from. */
const MIN_CONTRAST = 24;

/**
 * How abruptly dark meets bright: the steepest hundredth of all steps from one pixel to the next, as a share of the picture's contrast, so that
 * a dim picture can be sharp. An edge within one pixel gives about 1, one spread over four about 0.25.
 */
export function sharpnessOf(frame: Frame): number {
  const { width, height } = frame;
  const grey = greyOf(frame);
  const contrast = percentile(grey, 0.995) - percentile(grey, 0.005);
  if (contrast < MIN_CONTRAST) return 0;
  const steps = new Uint8ClampedArray((width - 1) * (height - 1));
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x;
      const here = grey[at] ?? 0;
      const across = Math.abs((grey[at + 1] ?? 0) - here);
      const down = Math.abs((grey[at + width] ?? 0) - here);
      steps[y * (width - 1) + x] = Math.max(across, down);
    }
  return percentile(steps, 0.99) / contrast;
}

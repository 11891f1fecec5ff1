import type { Frame } from './frame';
import { brightnessOf, glareOf } from './light';
import { outlineOf } from './outline';
import { sharpnessOf } from './sharpness';

/** What the person is told before the shutter, the worst first. */
export const HINTS = ['dark', 'glare', 'blurred', 'cut', 'far', 'good'] as const;
export type Hint = (typeof HINTS)[number];

/** Brightness of paper below which text is lost in noise, 0..255. */
const DARK = 80;
/** Share of the picture that may be burnt out. */
const GLARE = 0.008;
/** Sharpness of text in a picture 480 pixels wide, below which the full picture is not legible either. */
const SHARP = 0.3;
/** Share of the picture that a paper should fill. */
const NEAR = 0.3;

/** Judges what the camera sees: a hint, never a refusal; what counts is what the service reads. */
export function judgeFrame(frame: Frame): Hint {
  if (brightnessOf(frame) < DARK) return 'dark';
  if (glareOf(frame) > GLARE) return 'glare';
  if (sharpnessOf(frame) < SHARP) return 'blurred';
  const { area, cut } = outlineOf(frame);
  if (cut > 0 && cut < 4) return 'cut';
  if (area > 0 && area < NEAR) return 'far';
  return 'good';
}

/** Keeps a hint on the screen until another has been right for some frames: what flickers cannot be read, nor be read aloud. */
export function steadyHint(frames = 3): (hint: Hint) => Hint {
  let shown: Hint = 'good';
  let next: Hint = 'good';
  let times = 0;
  return (hint) => {
    times = hint === next ? times + 1 : 1;
    next = hint;
    if (times >= frames) shown = hint;
    return shown;
  };
}

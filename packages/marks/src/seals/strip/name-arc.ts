import type { InkMap } from '../../ink/ink-map';
import type { Ellipse } from '../outlines/ring-profile';

/** An arc clockwise from `start` over `sweep`, radians, y down, on the page (the ellipse's own angle included). */
export interface Arc {
  readonly start: number;
  readonly sweep: number;
}

const STEPS = 240;
/** Where writing stands, as shares of the radius: further in, the line below the star reaches up to it, further out the seal's number. */
const BAND = [0.72, 0.84] as const;
/** Two gaps nearly as wide as each other, and wider than all others by this much, part a name from a number. */
const SECOND_GAP = 0.6;
const WIDER = 1.5;

/** Paper left before and after the name, steps: the recogniser reads scraps into wide blanks. */
const MAX_MARGIN = 5;

interface Gap {
  readonly from: number;
  readonly length: number;
}

/**
 * The arc that carries a seal's name: the writing between the widest gap and itself, or, where two gaps stand out, the
 * longer of the two writings between them (the other is the seal's number).
 */
export function nameArc(map: InkMap, ellipse: Ellipse, ink: number): Arc | undefined {
  const gaps = gapsOf(writingAround(map, ellipse, ink)).sort((a, b) => b.length - a.length);
  const [widest, second, third] = gaps;
  if (!widest || widest.length < STEPS / 36) return undefined;
  const split = second && second.length >= SECOND_GAP * widest.length && second.length >= WIDER * (third?.length ?? 0);
  const arcs = split ? [between(widest, second), between(second, widest)] : [between(widest, widest)];
  const longest = arcs.reduce((best, arc) => (arc.length > best.length ? arc : best));
  const margin = Math.min(MAX_MARGIN, 0.4 * widest.length, split ? 0.4 * second.length : Infinity);
  const step = (2 * Math.PI) / STEPS;
  return {
    start: (longest.from - margin) * step + ellipse.angle,
    sweep: Math.min(STEPS, longest.length + 2 * margin) * step,
  };
}

/** The writing from one gap's end to another's beginning. */
function between(gap: Gap, next: Gap): Gap {
  const from = gap.from + gap.length;
  const length = (((next.from - from) % STEPS) + STEPS) % STEPS || STEPS;
  return { from, length };
}

/** For each direction: does writing stand there? */
function writingAround({ data, width, height }: InkMap, ellipse: Ellipse, ink: number): boolean[] {
  const { x, y, radiusX, radiusY, angle } = ellipse;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const depths = Math.max(6, Math.round((BAND[1] - BAND[0]) * Math.min(radiusX, radiusY)));
  return Array.from({ length: STEPS }, (_, index) => {
    const direction = ((index + 0.5) * 2 * Math.PI) / STEPS;
    let inked = 0;
    for (let depth = 0; depth < depths; depth += 1) {
      const share = BAND[0] + ((depth + 0.5) / depths) * (BAND[1] - BAND[0]);
      const [along, across] = [share * radiusX * Math.cos(direction), share * radiusY * Math.sin(direction)];
      const px = Math.round(x + along * cos - across * sin);
      const py = Math.round(y + along * sin + across * cos);
      if (px >= 0 && py >= 0 && px < width && py < height && data[py * width + px]! >= ink) inked += 1;
    }
    return inked >= Math.max(1, 0.08 * depths);
  });
}

/** Runs without writing around the circle. */
function gapsOf(writing: readonly boolean[]): Gap[] {
  const first = writing.indexOf(true);
  if (first < 0) return [];
  const gaps: Gap[] = [];
  let length = 0;
  for (let offset = 0; offset <= STEPS; offset += 1) {
    const index = (first + offset) % STEPS;
    if (!writing[index]) length += 1;
    else if (length > 0) {
      gaps.push({ from: (((index - length) % STEPS) + STEPS) % STEPS, length });
      length = 0;
    }
  }
  return gaps;
}

import { type PageImage, type Quad, quadFromBounds, type Seal } from '@yushen/contract';
import { type InkColour, type InkMap, inkMap, isColourless } from '../../ink/ink-map';
import { cornersOf } from '../../pixels/minimum-rectangle';
import { shrink } from '../../pixels/shrink';
import { SEAL_SIDE } from '../../speed';
import { edgesOf } from './edges';
import { findFrames } from './find-frames';
import { findRings } from './find-rings';
import { hidePrint } from './hide-print';
import { type Ellipse, lineInk, looksLikeSeal } from './ring-profile';

/** A seal's outline on the reduced page. */
export interface Outline {
  readonly shape: Seal['shape'];
  readonly colour: InkColour;
  readonly ellipse: Ellipse;
  readonly quad: Quad;
  readonly score: number;
}

/** Ink from this value on counts, 0..255, from faint to full. */
export const INK: Record<InkColour, number> = { red: 70, blue: 90, grey: 80 };

/** Least share of the circle that must be inked: more where ink may be print (a copy) or a pen (blue). */
const COVERAGE: Record<InkColour, number> = { red: 0.62, blue: 0.85, grey: 0.7 };

/** A ring that begins inside another seal is more likely an arc of its writing: it must be whole. */
const COVERAGE_INSIDE = 0.85;

/** Seals measure 16 mm (a person's name) to 58 mm (the largest state organ's); pages 54 mm (a card) to 420 mm. */
const SIDE_SHARE = [0.04, 0.5] as const;
/** In a copy letters and loops make small circles too: there an organisation's seal, 38 mm and more, is looked for. */
const MIN_SHARE_GREY = 0.07;

/** Where seals lie, on the page reduced by `scale`. */
export function sealOutlines(
  image: PageImage,
  boxes: readonly Quad[],
): { readonly outlines: readonly Outline[]; readonly scale: number } {
  const scale = Math.max(1, Math.max(image.width, image.height) / SEAL_SIDE);
  const small = shrink(image, Math.round(image.width / scale), Math.round(image.height / scale));
  const outlines: Outline[] = [];
  for (const colour of isColourless(small) ? (['grey'] as const) : (['red', 'blue'] as const))
    for (const outline of outlinesOf(inkMap(small, colour), colour, boxes, scale))
      if (outlines.every((known) => !sameSeal(known, outline))) outlines.push(outline);
  return { outlines, scale };
}

function outlinesOf(map: InkMap, colour: InkColour, boxes: readonly Quad[], scale: number): Outline[] {
  const side = Math.max(map.width, map.height);
  const share = colour === 'grey' ? MIN_SHARE_GREY : SIDE_SHARE[0];
  const [least, most] = [Math.max(20, share * side), SIDE_SHARE[1] * side];
  const ink = INK[colour];
  const limits = { minRadius: least / 2, mostRadius: most / 2, coverage: COVERAGE[colour], ink };
  const edges = edgesOf(map, colour === 'grey' ? hidePrint(map, boxes, scale) : undefined);
  const rings = findRings(map, limits, edges).flatMap(({ x, y, radius, coverage }): Outline[] => {
    const ellipse = { x, y, radiusX: radius, radiusY: radius, angle: 0 };
    // A faint copy's strokes fade further than its line where the page is reduced.
    const faint = colour === 'grey' ? Math.min(ink, lineInk(map, ellipse) / 2) : ink;
    if (!looksLikeSeal(map, ellipse, faint)) return [];
    const quad = quadFromBounds({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    return [{ shape: 'round', colour, ellipse, quad, score: coverage }];
  });
  if (colour === 'grey') return rings;
  const frames = findFrames(map, { minSide: least, mostSide: most, ink }, edges).map(
    ({ shape, rectangle, score }): Outline => {
      const { centre, length, thickness, angle } = rectangle;
      const ellipse = { x: centre[0], y: centre[1], radiusX: length / 2, radiusY: thickness / 2, angle };
      return { shape, colour, ellipse, quad: cornersOf(rectangle), score };
    },
  );
  const oval = frames.filter(({ shape }) => shape !== 'square');
  const square = frames.filter(({ shape }) => shape === 'square');
  const kept: Outline[] = [];
  for (const outline of [...oval, ...rings, ...square])
    if (!kept.some((known) => sameSeal(known, outline) || withinSeal(known, outline))) kept.push(outline);
  return kept;
}

/** Two outlines whose centres lie within each other's inner half are one seal. */
function sameSeal(a: Outline, b: Outline): boolean {
  const reach = Math.max(a.ellipse.radiusX, a.ellipse.radiusY, b.ellipse.radiusX, b.ellipse.radiusY);
  return Math.hypot(a.ellipse.x - b.ellipse.x, a.ellipse.y - b.ellipse.y) < 0.45 * reach;
}

/** A doubtful outline whose centre lies inside a known, not smaller one. */
function withinSeal(known: Outline, outline: Outline): boolean {
  const reach = Math.min(known.ellipse.radiusX, known.ellipse.radiusY);
  const apart = Math.hypot(known.ellipse.x - outline.ellipse.x, known.ellipse.y - outline.ellipse.y);
  return apart < reach && outline.score < COVERAGE_INSIDE;
}

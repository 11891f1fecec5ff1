import {
  boundsOf,
  type PageImage,
  type Point,
  type Quad,
  quadFromBounds,
  type Seal,
  type SealImprint,
} from '@yushen/contract';
import { shrink } from '../pixels/shrink';
import { cornersOf } from '../ppocr/minimum-rectangle';
import type { Recogniser } from '../ppocr/recognise-crop';
import { alongDirection, angleOf } from '../ppocr/text-direction';
import { SEAL_SIDE } from '../speed';
import { edgesOf } from './edges';
import { findFrames } from './find-frames';
import { findRings } from './find-rings';
import { hidePrint } from './hide-print';
import { type InkColour, type InkMap, inkMap, isColourless, sharpInkMap } from './ink-map';
import { printedNames } from './printed-names';
import { readSealPurpose } from './read-seal-purpose';
import { readSealText } from './read-seal-text';
import { type Ellipse, looksLikeSeal } from './ring-profile';
import { fingerprintOf } from './seal-fingerprint';

/** A seal's outline on the reduced page. */
interface Outline {
  readonly shape: Seal['shape'];
  readonly colour: InkColour;
  readonly ellipse: Ellipse;
  readonly quad: Quad;
  readonly score: number;
}

/** Ink from this value on counts, 0..255, from faint to full. */
const INK: Record<InkColour, number> = { red: 70, blue: 90, grey: 80 };

/** Least share of the circle that must be inked: more where ink may be print (a copy) or a pen (blue). */
const COVERAGE: Record<InkColour, number> = { red: 0.62, blue: 0.85, grey: 0.7 };

/** A ring that begins inside another seal is more likely an arc of its writing: it must be whole. */
const COVERAGE_INSIDE = 0.8;

/** Seals measure 16 mm (a person's name) to 58 mm (the largest state organ's); pages 54 mm (a card) to 420 mm. */
const SIDE_SHARE = [0.04, 0.5] as const;
/** In a copy letters and loops make small circles too: there an organisation's seal, 38 mm and more, is looked for. */
const LEAST_SHARE_GREY = 0.07;

/** Rings, ovals and squares of seal ink, with the name along the ring where it can be read. */
export async function findSeals(
  recogniser: Recogniser,
  image: PageImage,
  boxes: readonly Quad[],
  texts: readonly string[],
): Promise<readonly SealImprint[]> {
  const scale = Math.max(1, Math.max(image.width, image.height) / SEAL_SIDE);
  const small = shrink(image, Math.round(image.width / scale), Math.round(image.height / scale));
  const outlines: Outline[] = [];
  for (const colour of isColourless(small) ? (['grey'] as const) : (['red', 'blue'] as const))
    for (const outline of outlinesOf(inkMap(small, colour), colour, boxes, scale))
      if (outlines.every((known) => !sameSeal(known, outline))) outlines.push(outline);
  const upright = medianAngle(boxes);
  const seals: SealImprint[] = [];
  const names = printedNames(texts);
  for (const outline of outlines) seals.push(await describe(recogniser, image, outline, { scale, upright, names }));
  return seals;
}

function outlinesOf(map: InkMap, colour: InkColour, boxes: readonly Quad[], scale: number): Outline[] {
  const side = Math.max(map.width, map.height);
  const share = colour === 'grey' ? LEAST_SHARE_GREY : SIDE_SHARE[0];
  const [least, most] = [Math.max(20, share * side), SIDE_SHARE[1] * side];
  const ink = INK[colour];
  const limits = { leastRadius: least / 2, mostRadius: most / 2, coverage: COVERAGE[colour], ink };
  const edges = edgesOf(map, colour === 'grey' ? hidePrint(map, boxes, scale) : undefined);
  const rings = findRings(map, limits, edges).flatMap(({ x, y, radius, coverage }): Outline[] => {
    const ellipse = { x, y, radiusX: radius, radiusY: radius, angle: 0 };
    if (!looksLikeSeal(map, ellipse, ink)) return [];
    const quad = quadFromBounds({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    return [{ shape: 'round', colour, ellipse, quad, score: coverage }];
  });
  if (colour === 'grey') return rings;
  const frames = findFrames(map, { leastSide: least, mostSide: most, ink }).map(
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

/** The page around its seals: how far it was reduced, how its lines run, and the names printed on it. */
interface Surroundings {
  readonly scale: number;
  readonly upright: number;
  readonly names: readonly string[];
}

async function describe(
  recogniser: Recogniser,
  image: PageImage,
  { shape, colour, ellipse, quad, score }: Outline,
  { scale, upright, names }: Surroundings,
): Promise<SealImprint> {
  const onPage = ([x, y]: Point): Point => [
    Math.min(image.width, Math.max(0, x * scale)),
    Math.min(image.height, Math.max(0, y * scale)),
  ];
  const [topLeft, topRight, bottomRight, bottomLeft] =
    shape === 'round' ? quadFromBounds(boundsOf(quad)) : alongDirection(quad, upright);
  const box: Quad = [onPage(topLeft), onPage(topRight), onPage(bottomRight), onPage(bottomLeft)];
  const visible = visibleShare(ellipse, { width: image.width / scale, height: image.height / scale });
  if (shape === 'square') return { text: '', confidence: score, colour, shape, visible, box };
  const part = sealPart(image, ellipse, scale);
  const map = sharpInkMap(part.image, colour);
  const line = await readSealText(recogniser, map, part.ellipse, { upright, ink: INK[colour], names });
  const purpose = await readSealPurpose(recogniser, map, part.ellipse, line.up);
  return {
    text: line.text,
    ...(purpose !== undefined && { purpose: purpose.text }),
    confidence: line.text === '' ? score : line.confidence,
    colour,
    shape,
    visible,
    box,
    fingerprint: fingerprintOf(map, part.ellipse),
  };
}

const SAMPLES = 32;

/** How much of a seal's area lies on the page, 0..1 with two decimals: one stamped over an edge is cut off. */
function visibleShare(
  { x, y, radiusX, radiusY }: Ellipse,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  let all = 0;
  let on = 0;
  for (let row = 0; row < SAMPLES; row += 1)
    for (let column = 0; column < SAMPLES; column += 1) {
      const [u, v] = [((column + 0.5) / SAMPLES) * 2 - 1, ((row + 0.5) / SAMPLES) * 2 - 1];
      if (u * u + v * v > 1) continue;
      const [px, py] = [x + u * radiusX, y + v * radiusY];
      all += 1;
      if (px >= 0 && py >= 0 && px <= width && py <= height) on += 1;
    }
  return Math.round((100 * on) / all) / 100;
}

/** The page around a seal at full resolution, and the seal's ellipse on it. */
function sealPart(image: PageImage, ellipse: Ellipse, scale: number): { image: PageImage; ellipse: Ellipse } {
  const reach = Math.max(ellipse.radiusX, ellipse.radiusY) * scale * 1.15;
  const left = Math.max(0, Math.floor(ellipse.x * scale - reach));
  const top = Math.max(0, Math.floor(ellipse.y * scale - reach));
  const width = Math.min(image.width, Math.ceil(ellipse.x * scale + reach)) - left;
  const height = Math.min(image.height, Math.ceil(ellipse.y * scale + reach)) - top;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const row = ((top + y) * image.width + left) * 3;
    data.set(image.data.subarray(row, row + width * 3), y * width * 3);
  }
  return {
    image: { width, height, data },
    ellipse: {
      x: ellipse.x * scale - left,
      y: ellipse.y * scale - top,
      radiusX: ellipse.radiusX * scale,
      radiusY: ellipse.radiusY * scale,
      angle: ellipse.angle,
    },
  };
}

function medianAngle(boxes: readonly Quad[]): number {
  const angles = boxes.map(angleOf).sort((a, b) => a - b);
  return angles[angles.length >> 1] ?? 0;
}

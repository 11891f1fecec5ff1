import { boundsOf, type PageImage, type Point, type Quad, quadFromBounds, type SealImprint } from '@yushen/contract';
import type { Recogniser } from '../decoding/recogniser';
import { inkMap } from '../ink/ink-map';
import { alongDirection, angleOf } from '../pixels/direction';
import { foreignInk } from './ink/foreign-ink';
import { sealInk } from './ink/seal-ink';
import { withoutPrint } from './ink/without-print';
import { printedNames } from './names/printed-names';
import { isOffice } from './offices/distinctive-letters';
import { printedOffices } from './offices/printed-offices';
import type { Ellipse } from './outlines/ring-profile';
import { INK, type Outline, sealOutlines } from './outlines/seal-outlines';
import { readSealPurpose } from './read-seal-purpose';
import { readSealText } from './read-seal-text';
import { fingerprintOf } from './seal-fingerprint';

/** Rings, ovals and squares of seal ink, with the name along the ring where it can be read. */
export async function findSeals(
  recogniser: Recogniser,
  image: PageImage,
  boxes: readonly Quad[],
  texts: readonly string[],
): Promise<readonly SealImprint[]> {
  const { outlines, scale } = sealOutlines(image, boxes);
  const printed = printedNames(texts);
  const names = printed.filter((name) => !isOffice(name));
  const offices = [...new Set([...printed.filter(isOffice), ...printedOffices(texts)])];
  const surroundings = { scale, upright: medianAngle(boxes), names, offices };
  const seals: SealImprint[] = [];
  for (const outline of outlines) seals.push(await describe(recogniser, image, outline, surroundings));
  return seals;
}

/** The page around its seals: how far it was reduced, how its lines run, the names printed on it, and its places' offices. */
interface Surroundings {
  readonly scale: number;
  readonly upright: number;
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

async function describe(
  recogniser: Recogniser,
  image: PageImage,
  { shape, colour, ellipse, quad, score }: Outline,
  { scale, upright, names, offices }: Surroundings,
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
  const map =
    colour === 'grey'
      ? withoutPrint(inkMap(part.image, colour), part.image, part.ellipse)
      : sealInk(part.image, colour, part.ellipse);
  const cover = foreignInk(part.image, colour);
  const line = await readSealText(recogniser, map, part.ellipse, { upright, ink: INK[colour], names, offices, cover });
  const purpose = await readSealPurpose(recogniser, map, part.ellipse, line);
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
export function sealPart(image: PageImage, ellipse: Ellipse, scale: number): { image: PageImage; ellipse: Ellipse } {
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

export function medianAngle(boxes: readonly Quad[]): number {
  const angles = boxes.map(angleOf).sort((a, b) => a - b);
  return angles[angles.length >> 1] ?? 0;
}

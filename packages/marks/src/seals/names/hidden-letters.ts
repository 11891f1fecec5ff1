import type { PageImage } from '@yushen/contract';
import type { StripReading } from '../strip/read-strip';
import { alignLetters } from './align-letters';

/** A letter of which so much of the place is covered cannot be told from others. */
const COVERED = 0.12;

/** Letters of a seal stand evenly: where those between two that were read would be closer or wider by this, the name has another number of them. */
const EVEN = [0.7, 1.4] as const;

/** Where a letter stands on a strip, as shares of its length. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Which letters of a name something else was written or printed over: those that were read, and those that were not, where letters that were
 * read on either side leave just the room for them.
 *
 * @param cover the foreign ink, unrolled as the strip was, dark on white
 */
export function hiddenLetters(
  { line }: Pick<StripReading, 'line'>,
  cover: PageImage,
  name: string,
): readonly boolean[] {
  return placesOf(line, name).map(
    (place) => place !== undefined && coveredShare(cover, place.start, place.end) >= COVERED,
  );
}

function placesOf(line: StripReading['line'], name: string): readonly (Place | undefined)[] {
  const { places, read } = alignLetters(line.text, name);
  const letters = [...name];
  const readAt = places.map((place) => (place === undefined ? undefined : line.characters[place]));
  const anchors = readAt.flatMap((place, index) =>
    place === undefined || read[index] !== letters[index] ? [] : [{ index, middle: (place.start + place.end) / 2 }],
  );
  const pitch = medianPitch(anchors);
  return readAt.map((place, index) => place ?? (pitch === undefined ? undefined : between(anchors, pitch, index)));
}

interface Anchor {
  readonly index: number;
  readonly middle: number;
}

/** From letter to letter, as most of those stand that were read side by side. */
function medianPitch(anchors: readonly Anchor[]): number | undefined {
  const steps = anchors
    .flatMap(({ index, middle }, at) => {
      const next = anchors[at + 1];
      return next?.index === index + 1 ? [next.middle - middle] : [];
    })
    .sort((a, b) => a - b);
  return steps[steps.length >> 1];
}

/** The place of a letter that was not read, from the nearest ones that were. */
function between(anchors: readonly Anchor[], pitch: number, index: number): Place | undefined {
  const before = anchors.findLast((anchor) => anchor.index < index);
  const after = anchors.find((anchor) => anchor.index > index);
  const nearest = before ?? after;
  if (nearest === undefined) return undefined;
  const own = before && after ? (after.middle - before.middle) / (after.index - before.index) : pitch;
  if (own < EVEN[0] * pitch || own > EVEN[1] * pitch) return undefined;
  const middle = nearest.middle + (index - nearest.index) * own;
  return { start: middle - own / 2, end: middle + own / 2 };
}

/** How much of a strip is dark from one share of its length to another. */
function coveredShare({ width, height, data }: PageImage, start: number, end: number): number {
  const [from, to] = [Math.max(0, Math.floor(start * width)), Math.min(width, Math.ceil(end * width))];
  let dark = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = from; x < to; x += 1) if (data[(y * width + x) * 3]! < 128) dark += 1;
  return dark / Math.max(1, (to - from) * height);
}

import type { Recogniser } from '../decoding/recogniser';
import type { InkMap } from '../ink/ink-map';
import { soften } from './ink/soften';
import { alignLetters } from './names/align-letters';
import { isSettled } from './names/explained-name';
import { hanCount } from './names/han-count';
import { hiddenLetters } from './names/hidden-letters';
import { type JointReading, jointReading } from './names/joint-reading';
import { MIN_CHARACTERS, ringName } from './names/ring-name';
import type { Ellipse } from './outlines/ring-profile';
import { type Arc, nameArc } from './strip/name-arc';
import { readStrip, type StripReading } from './strip/read-strip';
import { type Band, textBand } from './strip/text-band';
import { unroll } from './strip/unroll';

/** The band in which most seals carry their name, as shares of the radius, where the writing's own is not seen. */
const USUAL: Band = [0.6, 0.9];

/**
 * Ways to unroll one ring: how wide its letters are drawn, how much more of the radius is taken on either side, and how often
 * grain is smoothed. Of worn ink each shows other letters right. Measured on 70 letters of companies' own names that were
 * hard to read, true ones and look-alikes: smoothed ink tells them apart best.
 */
const WAYS = [
  { stretch: 1, wider: 0.02, soft: 1 },
  { stretch: 0.8, wider: 0, soft: 1 },
  { stretch: 1, wider: 0.02, soft: 2 },
  { stretch: 1, wider: 0.02, soft: 0 },
] as const;

/** A seal's name and where it stands: along `arc`, outward from the share `inner` of the radius. */
export interface SealText {
  readonly text: string;
  readonly confidence: number;
  readonly arc: Arc;
  readonly inner: number;
}

/** A name read this surely is not read again. */
const SURE = 0.98;

/**
 * The name along a seal's ring, empty where it cannot be read. Where no gap shows on the ring, it is unrolled from its foot,
 * `upright` being the page's reading direction in radians. A name printed on the page that explains the ring nearly as well
 * as what was read is taken for it: letters lose strokes where ink is missing.
 */
export async function readSealText(
  recogniser: Recogniser,
  map: InkMap,
  ellipse: Ellipse,
  {
    upright,
    ink,
    names,
    offices,
    cover,
  }: {
    readonly upright: number;
    readonly ink: number;
    readonly names: readonly string[];
    readonly offices: readonly string[];
    /** Print and signatures over the seal. */
    readonly cover?: InkMap | undefined;
  },
): Promise<SealText> {
  const found = nameArc(map, ellipse, ink);
  let arc: Arc = found ?? { start: upright + Math.PI / 2, sweep: 2 * Math.PI };
  const [from, to] = textBand(map, ellipse, arc, ink) ?? USUAL;
  const smoothed = [map, soften(map), soften(soften(map))] as const;
  const strips: StripReading[] = [];
  let joint: JointReading | undefined;
  for (const { stretch, wider, soft } of WAYS) {
    const band: Band = [from - wider, Math.min(0.95, to + wider)];
    const read = () => readStrip(recogniser, unroll(smoothed[soft], ellipse, arc, band, stretch));
    const strip = await read();
    const begun = strips.length === 0 ? beginningBehindNumber(strip, arc) : arc;
    const isTurned = begun !== arc;
    arc = begun;
    strips.push(isTurned ? await read() : strip);
    joint = jointReading(strips);
    const isPrinted = names.includes(joint.text) && isSettled(joint, joint.text);
    if (isPrinted || (joint.confidence >= SURE && hanCount(joint.text) > MIN_CHARACTERS)) break;
  }
  if (joint === undefined) return { text: '', confidence: 0, arc, inner: from };
  const { text, confidence } = ringName(joint, {
    names,
    offices,
    ...(cover && {
      hidden: (name: string) => hiddenLetters(strips[0]!, unroll(cover, ellipse, arc, [from, to]), name),
    }),
  });
  return { text, confidence, arc: lettersArc(strips[0]!, text || joint.text, arc), inner: from };
}

/** A seal's number, which stands at its foot, between letters of its name: the ring was unrolled from the middle of the name. */
const WITHIN_NAME = /(?<=\p{Script=Han}{2}[^\d]*)\d{5,}(?=[^\d]*\p{Script=Han}{2})/u;

/** The whole ring, beginning in the seal's number, where that was read within the name: the name begins behind it, whichever way the seal was turned. */
export function beginningBehindNumber({ line: { text, characters } }: Pick<StripReading, 'line'>, arc: Arc): Arc {
  const digits = WITHIN_NAME.exec(text);
  if (digits === null) return arc;
  const before = Array.from(text.slice(0, digits.index)).length;
  const middle = characters[before + (digits[0].length >> 1)];
  return middle === undefined ? arc : { start: arc.start + middle.start * arc.sweep, sweep: 2 * Math.PI };
}

/** The part of an arc on which a name's letters were read; all of it where its first or last letter was not. */
function lettersArc({ line }: StripReading, name: string, arc: Arc): Arc {
  const { places } = alignLetters(line.text, name);
  const [first, last] = [places[0], places.at(-1)].map((place) => line.characters[place ?? -1]);
  if (first === undefined || last === undefined) return arc;
  return { start: arc.start + first.start * arc.sweep, sweep: (last.end - first.start) * arc.sweep };
}

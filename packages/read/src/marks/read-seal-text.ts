import { type LineText, NO_TEXT } from '../ppocr/line-text';
import type { Recogniser } from '../ppocr/recognise-crop';
import { EXPLAINED, explainedName } from './explained-name';
import type { InkMap } from './ink-map';
import { type Arc, nameArc } from './name-arc';
import { officeNames } from './office-names';
import { readStrip, type StripReading } from './read-strip';
import type { Ellipse } from './ring-profile';
import { type Band, textBand } from './text-band';
import { unroll } from './unroll';

/** Bands in which most seals carry their name, as shares of the radius. */
const BANDS = [
  [0.62, 0.93],
  [0.54, 0.9],
  [0.68, 0.95],
] as const satisfies readonly Band[];

/** A seal's name, and the direction from its centre to the top of its writing, radians. */
export interface SealText {
  readonly text: string;
  readonly confidence: number;
  readonly up: number;
}

const LEAST_CONFIDENCE = 0.6;
/** A name read this surely is not read again from another band. */
const SURE = 0.9;
const MOST_TRIES = 3;
const LEAST_CHARACTERS = 4;

/**
 * The name along a seal's ring, empty where it cannot be read. The name's arc is looked for first; where no gap shows,
 * the ring is unrolled from its foot, `upright` being the page's reading direction in radians. A name printed on the page
 * that explains the ring nearly as well as what was read is taken for it: letters lose strokes where ink is missing.
 */
export async function readSealText(
  recogniser: Recogniser,
  map: InkMap,
  ellipse: Ellipse,
  { upright, ink, names }: { readonly upright: number; readonly ink: number; readonly names: readonly string[] },
): Promise<SealText> {
  const band = textBand(map, ellipse, ink);
  const found = nameArc(map, ellipse, ink);
  const whole: Arc = { start: upright + Math.PI / 2, sweep: 2 * Math.PI };
  const up = found ? found.start + found.sweep / 2 : upright - Math.PI / 2;
  let best: LineText = NO_TEXT;
  let explained: string | undefined;
  const bands = band ? [band, ...BANDS] : BANDS;
  const strips = [...(found ? [found] : []), whole].flatMap((arc) => bands.map((one) => ({ arc, band: one })));
  for (const { arc, band } of strips.slice(0, MOST_TRIES)) {
    const strip = await readStrip(recogniser, unroll(map, ellipse, arc, band));
    explained ??= explainedName(strip, names) ?? sharedWords(strip);
    if (worth(strip.line) > worth(best)) best = strip.line;
    if (explained !== undefined || (best.confidence >= SURE && hanCount(best.text) > LEAST_CHARACTERS)) break;
  }
  const text = nameOf(best);
  if (explained !== undefined)
    return { text: explained, confidence: explained === text ? best.confidence : EXPLAINED, up };
  const legible = best.confidence >= LEAST_CONFIDENCE && hanCount(text) >= LEAST_CHARACTERS;
  return legible ? { text, confidence: best.confidence, up } : { text: '', confidence: 0, up };
}

/** The reading with the words put right that all names of its kind share, where that explains the strip. */
function sharedWords(strip: StripReading): string | undefined {
  const reading = nameOf(strip.line);
  const named = officeNames(reading).filter((name) => name !== reading);
  return hanCount(reading) < LEAST_CHARACTERS ? undefined : explainedName(strip, named);
}

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A character at either end read with less confidence is a scrap of the ring or of the seal's number. */
const END_SURE = 0.7;

/** The name without scraps at its ends. */
function nameOf({ text, characters }: LineText): string {
  const letters = [...text];
  const sound = (index: number) =>
    (characters[index]?.confidence ?? 0) >= END_SURE && /\p{Script=Han}|[）)]/u.test(letters[index]!);
  let [from, to] = [0, letters.length];
  while (from < to && !sound(from)) from += 1;
  while (to > from && !sound(to - 1)) to -= 1;
  return letters
    .slice(from, to)
    .join('')
    .replace(/^[）)]+/u, '');
}

/** Sure and long beats sure and short: half a name is read with confidence too. */
const worth = ({ text, confidence }: LineText): number => confidence ** 3 * Math.min(12, hanCount(text));

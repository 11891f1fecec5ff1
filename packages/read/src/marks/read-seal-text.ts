import { type LineText, NO_TEXT } from '../ppocr/line-text';
import { type Recogniser, recogniseCrop } from '../ppocr/recognise-crop';
import type { InkMap } from './ink-map';
import { type Arc, nameArc } from './name-arc';
import type { Ellipse } from './ring-profile';
import { type Band, textBand } from './text-band';
import { unroll } from './unroll';

/** Bands in which most seals carry their name, as shares of the radius. */
const BANDS = [
  [0.62, 0.93],
  [0.54, 0.9],
  [0.68, 0.95],
] as const satisfies readonly Band[];

const LEAST_CONFIDENCE = 0.6;
/** A name read this surely is not read again from another band. */
const SURE = 0.9;
const MOST_TRIES = 3;
const LEAST_CHARACTERS = 4;

/**
 * The name along a seal's ring, empty where it cannot be read. The name's arc is looked for first; where no gap shows,
 * the ring is unrolled from its foot, `upright` being the page's reading direction in radians.
 */
export async function readSealText(
  recogniser: Recogniser,
  map: InkMap,
  ellipse: Ellipse,
  { upright, ink }: { readonly upright: number; readonly ink: number },
): Promise<Pick<LineText, 'text' | 'confidence'>> {
  const band = textBand(map, ellipse, ink);
  const found = nameArc(map, ellipse, ink);
  const whole: Arc = { start: upright + Math.PI / 2, sweep: 2 * Math.PI };
  let best: LineText = NO_TEXT;
  const bands = band ? [band, ...BANDS] : BANDS;
  const strips = [...(found ? [found] : []), whole].flatMap((arc) => bands.map((one) => ({ arc, band: one })));
  for (const { arc, band } of strips.slice(0, MOST_TRIES)) {
    const line = await recogniseCrop(recogniser, unroll(map, ellipse, arc, band));
    if (worth(line) > worth(best)) best = line;
    if (best.confidence >= SURE && hanCount(best.text) > LEAST_CHARACTERS) break;
  }
  const text = nameOf(best);
  return best.confidence >= LEAST_CONFIDENCE && hanCount(text) >= LEAST_CHARACTERS ? { ...best, text } : NO_TEXT;
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

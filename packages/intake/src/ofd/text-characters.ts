import type { Point } from '@yushen/contract';
import { childrenOf, type XmlElement } from '../xml/parse-xml';
import { numbersOf } from './numbers';

/** One character of a text object, in the object's own coordinates. */
export interface OfdCharacter {
  readonly text: string;
  /** Where it stands on its baseline. */
  readonly at: Point;
  readonly width: number;
}

/** Characters of a text object that are looked at. */
const MAX_CHARACTERS = 30_000;

/** A step from here on is a gap, ems. */
const MAX_TRACKING = 1.1;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60\uffe5]/u;

/** The characters of a text object, each where its deltas put it (GB/T 33190-2016, 11.3). */
export function charactersOf(element: XmlElement): readonly OfdCharacter[] {
  const size = Number(element.attributes.Size ?? 0);
  const stretch = Number(element.attributes.HScale ?? 1) || 1;
  const characters: OfdCharacter[] = [];
  let start: Point = [0, 0];
  for (const { attributes, text } of childrenOf(element, 'TextCode')) {
    const codes = Array.from(text).slice(0, MAX_CHARACTERS - characters.length);
    start = [Number(attributes.X ?? start[0]) || 0, Number(attributes.Y ?? start[1]) || 0];
    const natural = codes.map((code) => (WIDE.test(code) ? 1 : 0.5) * size * stretch);
    const across = deltas(attributes.DeltaX, codes.length);
    const down = deltas(attributes.DeltaY, codes.length);
    let [x, y] = start;
    for (const [index, code] of codes.entries()) {
      const [right, below] = [across?.[index], down?.[index] ?? 0];
      const step = right ?? (down === undefined ? natural[index]! : 0);
      // Letters set apart inside one code are one word all the same: each is as wide as its step.
      const isSetApart = below === 0 && step > 0 && step <= size * stretch * MAX_TRACKING;
      const width = isSetApart ? step : natural[index]!;
      characters.push({ text: code, at: [x, y], width });
      [x, y] = [x + step, y + below];
    }
  }
  return characters;
}

/** Steps from each character to the next: `g 14 3.175 1.59` is fourteen times 3.175, then 1.59. The last one goes on. */
function deltas(attribute: string | undefined, count: number): readonly number[] | undefined {
  if (attribute === undefined) return undefined;
  const parts = attribute.trim().split(/\s+/u);
  const steps: number[] = [];
  for (let at = 0; at < parts.length && steps.length < count; at++) {
    if (parts[at] !== 'g') steps.push(...numbersOf(parts[at]));
    else {
      const times = Math.min(Number(parts[at + 1]) || 0, count - steps.length);
      const step = Number(parts[at + 2]);
      for (let time = 0; time < times && Number.isFinite(step); time++) steps.push(step);
      at += 2;
    }
  }
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  return [...steps, ...Array.from({ length: Math.max(0, count - steps.length) }, () => last)];
}

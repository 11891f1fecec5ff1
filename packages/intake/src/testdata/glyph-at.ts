import type { Glyph } from '../text/glyph';

/** A character of 20 x 20 pixels. `direction` turns it and its line. */
export function glyphAt(text: string, left: number, top: number, changes: Partial<Glyph> = {}): Glyph {
  const box = { left, top, right: left + 20, bottom: top + 20 };
  const origins: Readonly<Record<number, Glyph['origin']>> = {
    0: [left, top + 17.6],
    90: [left + 2.4, top],
    180: [left + 20, top + 2.4],
    270: [left + 17.6, top + 20],
  };
  const direction = changes.direction ?? 0;
  return {
    text,
    box,
    origin: origins[direction] ?? [left, top + 17.6],
    size: 20,
    direction,
    spaced: false,
    mapped: true,
    font: 1,
    typeface: 'Song',
    colour: 0,
    embedded: true,
    pale: false,
    painted: true,
    order: 1,
    ...changes,
  };
}

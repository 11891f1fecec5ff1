import type { Bounds, Point } from '@yushen/contract';
import { apply } from '../matrix';
import type { Glyph } from '../text/glyph';
import { withoutRadicals } from '../text/radicals';
import { isClippedAway } from './clips';
import { contradictoryGlyphs, fontOf } from './contradictory-glyphs';
import { matrixOf, numbersOf } from './numbers';
import type { PageItem } from './page-items';
import { BLACK, paintOf } from './paint';
import { charactersOf, type OfdCharacter } from './text-characters';

/** Above and below the baseline, ems. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** From this brightness on, 0..255, a character is nearly white. */
const PALE = 235;

/** The characters of a page's text objects, in pixels of the page image; `order` is the item's place. */
export function glyphsOf(items: readonly PageItem[]): readonly Glyph[] {
  const fonts = new Map<string, number>();
  const lies = contradictoryGlyphs(items);
  return items.flatMap((item, order) => {
    if (item.kind !== 'text' || item.stamp) return [];
    const name = fontOf(item);
    const font = fonts.get(name) ?? fonts.size;
    fonts.set(name, font);
    const typeface = item.resources.fonts.get(name)?.name ?? '';
    return itemGlyphs(item, order, font, typeface, lies);
  });
}

function itemGlyphs(
  item: PageItem,
  order: number,
  font: number,
  typeface: string,
  lies: ReadonlySet<string>,
): readonly Glyph[] {
  const { attributes } = item.element;
  const fill = paintOf(item, 'FillColor') ?? { ...BLACK, opacity: item.opacity };
  const filled = attributes.Fill !== 'false' && fill.opacity > 0;
  const stroked = attributes.Stroke === 'true' && (paintOf(item, 'StrokeColor')?.opacity ?? item.opacity) > 0;
  const pale = filled && !stroked && Math.min(fill.red, fill.green, fill.blue) >= PALE;
  const [a, b, c, d] = item.toPage;
  const size = (Number(attributes.Size) || 0) * Math.hypot(c, d);
  if (!(size > 0)) return [];
  const turn = Number(attributes.CharDirection ?? 0) || 0;
  const direction = Math.round((Math.atan2(b, a) * 180) / Math.PI + turn + 360) % 360;
  let spaced = false;
  return charactersOf(item.element).flatMap((character): readonly Glyph[] => {
    if (/^\s*$/u.test(character.text)) {
      spaced = true;
      return [];
    }
    const origin = apply(item.toPage, character.at);
    const glyph: Glyph = {
      text: withoutRadicals(character.text),
      box: boxOf(character, origin, direction, size, Math.hypot(a, b)),
      origin,
      size,
      direction,
      spaced,
      mapped: true,
      font,
      typeface,
      colour: (fill.red << 16) | (fill.green << 8) | fill.blue,
      embedded: false,
      pale,
      painted: filled || stroked,
      cut:
        item.unprinted === true ||
        isCut(item, origin, character, size) ||
        lies.has(`${fontOf(item)} ${character.text}`),
      order,
    };
    spaced = false;
    return [glyph];
  });
}

/** Sides of a boundary smaller than this show nothing, ems. */
const MIN_SIDE = 0.1;

/** Clipped away, or beyond the boundary that its object is cut off at (GB/T 33190-2016, 8.3), by more than writers are careless. */
function isCut(
  { element, element: { attributes }, clips, toPage }: PageItem,
  [x, y]: Point,
  { at }: OfdCharacter,
  size: number,
): boolean {
  if (isClippedAway(clips, x + size / 4, y - size / 4)) return true;
  const [, , width, height] = numbersOf(element.attributes.Boundary);
  if (width === undefined || height === undefined) return false;
  const font = Number(attributes.Size) || 0;
  if (Math.min(width, height) < MIN_SIDE * font) return true;
  const [placeX, placeY] = apply(matrixOf(element.attributes.CTM), at);
  const em = size / Math.max(1e-6, Math.hypot(toPage[2], toPage[3]));
  return placeX > width + em || placeX < -em * 2 || placeY > height + em * 2 || placeY < -em;
}

/** The body of a character that runs along `direction`, as an upright rectangle. */
function boxOf({ width }: OfdCharacter, [x, y]: Point, direction: number, size: number, scale: number): Bounds {
  const radians = (direction * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const corners = [
    [0, -ASCENT * size],
    [width * scale, -ASCENT * size],
    [width * scale, DESCENT * size],
    [0, DESCENT * size],
  ].map(([along, down]) => [x + along! * cos - down! * sin, y + along! * sin + down! * cos] as const);
  const xs = corners.map(([cornerX]) => cornerX);
  const ys = corners.map(([, cornerY]) => cornerY);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

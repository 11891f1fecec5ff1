import { childOf, type XmlElement } from '../xml/parse-xml';
import { numbersOf } from './numbers';
import { opacityOf, type PageItem } from './page-items';

/** A colour of 0..255 with its opacity of 0..1. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

export const BLACK: Paint = { red: 0, green: 0, blue: 0, opacity: 1 };

/** Drawing parameters that refer to each other are followed so far. */
const LONGEST_CHAIN = 8;

/** The element and its drawing parameters, the nearest first. */
function* sources({ element, drawParams, resources }: PageItem): Generator<XmlElement> {
  yield element;
  for (const id of drawParams) {
    let next: string | undefined = id;
    for (let step = 0; next !== undefined && step < LONGEST_CHAIN; step++) {
      const param = resources.drawParams.get(next);
      if (param === undefined) break;
      yield param;
      next = param.attributes.Relative;
    }
  }
}

/** What an item is filled or stroked with; undefined where nothing says so. */
export function paintOf(item: PageItem, name: 'FillColor' | 'StrokeColor'): Paint | undefined {
  for (const source of sources(item)) {
    const colour = childOf(source, name);
    if (colour !== undefined) return colourOf(colour, item);
  }
  return undefined;
}

/** Width of a line, in the item's own coordinates. GB/T 33190, 8.5.2: 0.353 mm where nothing says otherwise. */
export function lineWidthOf(item: PageItem): number {
  for (const { attributes } of sources(item)) {
    const width = Number(attributes.LineWidth ?? Number.NaN);
    if (Number.isFinite(width) && width >= 0) return width;
  }
  return 0.353;
}

function colourOf(colour: XmlElement, { opacity, resources }: PageItem): Paint {
  const own = opacity * opacityOf(colour.attributes.Alpha);
  const isNamed = colour.attributes.Value !== undefined || colour.attributes.Index !== undefined;
  const shade = isNamed ? colour : (firstOfShading(colour) ?? firstOfPattern(colour));
  const { Value, Index, ColorSpace = '' } = shade?.attributes ?? {};
  const values = componentsOf(Value ?? resources.palettes.get(ColorSpace)?.[Number(Index)]);
  const space = resources.colourSpaces.get(shade?.attributes.ColorSpace ?? '');
  const [first = 0, second = first, third = first, black = 0] = values;
  if (space === 'CMYK' || values.length === 4) {
    const light = (ink: number): number => Math.round((255 - ink) * (1 - black / 255));
    return { red: light(first), green: light(second), blue: light(third), opacity: own };
  }
  return { red: first, green: second, blue: third, opacity: own };
}

/** The first colour of a shading stands for all of it. */
function firstOfShading(colour: XmlElement): XmlElement | undefined {
  for (const shading of colour.children)
    for (const segment of shading.children) {
      const stop = childOf(segment, 'Color');
      if (stop !== undefined) return stop;
    }
  return undefined;
}

/** What the first shape of a pattern is filled with stands for all of it. */
function firstOfPattern({ children }: XmlElement): XmlElement | undefined {
  for (const child of children) {
    const found = childOf(child, 'FillColor') ?? firstOfPattern(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `156 82 35`, or `#9c #52 #23`. */
function componentsOf(value: string | undefined): readonly number[] {
  const decimal = value?.replace(/#([0-9a-f]{1,2})(?![0-9a-f])/giu, (_, hex) => String(Number.parseInt(hex, 16)));
  return numbersOf(decimal).map((number) => Math.min(255, Math.max(0, number)));
}

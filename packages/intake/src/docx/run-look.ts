import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';
import { type Theme, themeColour } from './theme';

/** How a run is set: its own properties before those of its styles, the nearest first (ECMA-376, part 1, 17.7.2). */
export type RunLook = readonly XmlElement[];

/** Styles based on each other are followed so far. */
const LONGEST_CHAIN = 20;

/** Properties of the runs that a style sets, by its ID, each style's own before those of the one that it is based on. */
export class RunStyles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #defaults: RunLook;
  readonly #plain: RunLook;

  constructor(styles: XmlElement | undefined) {
    const all = childrenOf(styles, 'style');
    this.#styles = new Map(all.map((style) => [style.attributes.styleId ?? '', style]));
    const defaults = childOf(childOf(childOf(styles, 'docDefaults'), 'rPrDefault'), 'rPr');
    this.#defaults = defaults === undefined ? [] : [defaults];
    const plain = all.find(
      ({ attributes: { type, default: is } }) => type === 'paragraph' && (is === '1' || is === 'true'),
    );
    this.#plain = this.#chain(plain?.attributes.styleId);
  }

  /** @param paragraph its properties, `pPr` @param run its properties, `rPr` */
  lookOf(paragraph: XmlElement | undefined, run: XmlElement | undefined): RunLook {
    const named = childOf(paragraph, 'pStyle')?.attributes.val;
    return [
      ...(run === undefined ? [] : [run]),
      ...this.#chain(childOf(run, 'rStyle')?.attributes.val),
      ...(named === undefined ? this.#plain : this.#chain(named)),
      ...this.#defaults,
    ];
  }

  #chain(id: string | undefined): RunLook {
    const looks: XmlElement[] = [];
    for (let next = id, step = 0; next !== undefined && step < LONGEST_CHAIN; step++) {
      const style = this.#styles.get(next);
      const own = childOf(style, 'rPr');
      if (own !== undefined) looks.push(own);
      next = childOf(style, 'basedOn')?.attributes.val;
    }
    return looks;
  }
}

/** The nearest element of a name that says how the run is set. */
const stated = (look: RunLook, name: string): XmlElement | undefined => {
  for (const properties of look) {
    const found = childOf(properties, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isOn = (look: RunLook, name: string): boolean => {
  const found = stated(look, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes.val ?? '1');
};

/** Properties under which a run's text is not shown, or shown as taken back. */
const TAKEN_AWAY = ['vanish', 'webHidden', 'specVanish', 'strike', 'dstrike'] as const;
/** Type below this is not read, half-points: 4 points, of which a Chinese character is 1.4 mm high. */
const SMALLEST_TYPE = 8;
/** Letters set narrower than this are lines, per cent. */
const NARROWEST_TYPE = 20;
/** Letters set closer than by this share of their size stand on top of each other. */
const CLOSEST = 0.6;
/** Letters raised or lowered by more than this many times their size stand on no line. */
const FURTHEST = 1.5;
/** Fonts that draw pictures for letters and digits. */
const PICTURE_FONT = /^(?:wingdings|webdings|symbol|zapf ?dingbats|mt extra|marlett|bookshelf symbol)/iu;
/** Difference of brightness, 0..255, from which type shows on its ground; light grey print on paper has 50. */
const FAINTEST_TYPE = 24;

/**
 * Does somebody who looks at the document see the run's text, as text that holds?
 *
 * @param grounds shading around the run, `shd`, the nearest first
 */
export function isSeen(look: RunLook, grounds: readonly XmlElement[], theme: Theme): boolean {
  if (TAKEN_AWAY.some((name) => isOn(look, name))) return false;
  const size = Number(stated(look, 'sz')?.attributes.val ?? 20);
  if (size < SMALLEST_TYPE) return false;
  if (Number.parseFloat(stated(look, 'w')?.attributes.val ?? '100') < NARROWEST_TYPE) return false;
  // Twentieths of a point, against half-points.
  if (Number(stated(look, 'spacing')?.attributes.val ?? 0) < -CLOSEST * size * 10) return false;
  if (Math.abs(Number(stated(look, 'position')?.attributes.val ?? 0)) > FURTHEST * size) return false;
  if (Object.values(stated(look, 'rFonts')?.attributes ?? {}).some((font) => PICTURE_FONT.test(font))) return false;
  const fill = stated(look, 'textFill');
  if (childOf(fill, 'noFill') !== undefined || isTransparent(childOf(fill, 'solidFill'))) return false;
  const colour = filled(fill, theme) ?? colourOf(stated(look, 'color'), theme);
  const ground = groundOf(look, grounds, theme);
  return colour === undefined || Math.abs(brightness(colour) - brightness(ground)) >= FAINTEST_TYPE;
}

const WHITE = 0xffffff;

/** What lies under a run: its marker, its shading, that of its paragraph or cell; else the paper. */
function groundOf(look: RunLook, grounds: readonly XmlElement[], theme: Theme): number {
  const marker = MARKERS[stated(look, 'highlight')?.attributes.val ?? ''];
  if (marker !== undefined) return marker;
  const own = stated(look, 'shd');
  for (const { attributes } of own === undefined ? grounds : [own, ...grounds]) {
    const { val, fill, color, themeFill, themeFillTint, themeFillShade } = attributes;
    const themed = themeColour(theme, themeFill, themeFillTint, themeFillShade);
    const ground = val === 'solid' ? hex(color) : (themed ?? hex(fill));
    if (ground !== undefined) return ground;
  }
  return WHITE;
}

/** Automatic type is black on light grounds and white on dark ones: it shows on each. */
function colourOf(colour: XmlElement | undefined, theme: Theme): number | undefined {
  if (colour === undefined) return undefined;
  const { val, themeColor, themeTint, themeShade } = colour.attributes;
  return themeColour(theme, themeColor, themeTint, themeShade) ?? hex(val);
}

/** A fill of Word 2010 (`w14:textFill`) of one colour, which goes before the run's own. */
function filled(fill: XmlElement | undefined, theme: Theme): number | undefined {
  const solid = childOf(fill, 'solidFill');
  const scheme = childOf(solid, 'schemeClr')?.attributes.val;
  return hex(childOf(solid, 'srgbClr')?.attributes.val) ?? themeColour(theme, scheme, undefined, undefined);
}

/** Thousandths of a per cent that a fill lets through, from which on it is not read. */
const CLEAREST = 90_000;

const isTransparent = (solid: XmlElement | undefined): boolean =>
  (solid?.children ?? []).some((colour) => Number(childOf(colour, 'alpha')?.attributes.val ?? 0) >= CLEAREST);

const hex = (value: string | undefined): number | undefined =>
  value !== undefined && /^[\da-f]{6}$/iu.test(value) ? Number.parseInt(value, 16) : undefined;

const brightness = (colour: number): number => ((colour >> 16) + ((colour >> 8) & 255) * 2 + (colour & 255)) / 4;

/** ECMA-376, part 1, 17.18.40. */
const MARKERS: Readonly<Record<string, number>> = {
  black: 0x000000,
  blue: 0x0000ff,
  cyan: 0x00ffff,
  green: 0x00ff00,
  magenta: 0xff00ff,
  red: 0xff0000,
  yellow: 0xffff00,
  white: WHITE,
  darkBlue: 0x000080,
  darkCyan: 0x008080,
  darkGreen: 0x008000,
  darkMagenta: 0x800080,
  darkRed: 0x800000,
  darkYellow: 0x808000,
  darkGray: 0x808080,
  lightGray: 0xc0c0c0,
};

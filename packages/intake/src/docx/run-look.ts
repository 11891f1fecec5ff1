import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';

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
/** Difference of brightness, 0..255, from which type shows on its ground; light grey print on paper has 50. */
const FAINTEST_TYPE = 24;

/**
 * Does somebody who looks at the document see the run's text, as text that holds?
 *
 * @param grounds shading around the run, `shd`, the nearest first
 */
export function isSeen(look: RunLook, grounds: readonly XmlElement[]): boolean {
  if (TAKEN_AWAY.some((name) => isOn(look, name))) return false;
  if (Number(stated(look, 'sz')?.attributes.val ?? 20) < SMALLEST_TYPE) return false;
  if (Number.parseFloat(stated(look, 'w')?.attributes.val ?? '100') < NARROWEST_TYPE) return false;
  const fill = stated(look, 'textFill');
  if (childOf(fill, 'noFill') !== undefined) return false;
  const colour = colourOf(stated(look, 'color')) ?? filled(fill);
  const ground = groundOf(look, grounds);
  return colour === undefined || Math.abs(brightness(colour) - brightness(ground)) >= FAINTEST_TYPE;
}

const WHITE = 0xffffff;

/** What lies under a run: its marker, its shading, that of its paragraph or cell; else the paper. */
function groundOf(look: RunLook, grounds: readonly XmlElement[]): number {
  const marker = MARKERS[stated(look, 'highlight')?.attributes.val ?? ''];
  if (marker !== undefined) return marker;
  const own = stated(look, 'shd');
  for (const { attributes } of own === undefined ? grounds : [own, ...grounds]) {
    const { val, fill, color, themeFill } = attributes;
    const ground = val === 'solid' ? hex(color) : (hex(fill) ?? THEME[themeFill ?? '']);
    if (ground !== undefined) return ground;
  }
  return WHITE;
}

/** Automatic type is black on light grounds and white on dark ones: it shows on each. */
function colourOf(colour: XmlElement | undefined): number | undefined {
  if (colour === undefined) return undefined;
  return THEME[colour.attributes.themeColor ?? ''] ?? hex(colour.attributes.val);
}

/** A fill of Word 2010 (`w14:textFill`) of one colour. */
function filled(fill: XmlElement | undefined): number | undefined {
  const solid = childOf(fill, 'solidFill');
  return hex(childOf(solid, 'srgbClr')?.attributes.val) ?? THEME[childOf(solid, 'schemeClr')?.attributes.val ?? ''];
}

const hex = (value: string | undefined): number | undefined =>
  value !== undefined && /^[\da-f]{6}$/iu.test(value) ? Number.parseInt(value, 16) : undefined;

const brightness = (colour: number): number => ((colour >> 16) + ((colour >> 8) & 255) * 2 + (colour & 255)) / 4;

/** Theme colours that are a page's ground in every theme that Word ships (17.18.97); the others are print. */
const THEME: Readonly<Record<string, number>> = {
  background1: WHITE,
  light1: WHITE,
  bg1: WHITE,
  lt1: WHITE,
  background2: 0xeeece1,
  light2: 0xeeece1,
  bg2: 0xeeece1,
  lt2: 0xeeece1,
};

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

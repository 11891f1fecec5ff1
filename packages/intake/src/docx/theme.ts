import { childOf, type XmlElement } from '../xml/parse-xml';

/** Colours by the names that runs call them by, 24 bits. */
export type Theme = ReadonlyMap<string, number>;

const WHITE = 0xffffff;
/** Names of a run's theme colour (ECMA-376, part 1, 17.18.97) by those of the theme's scheme (20.1.6.2). */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  dk1: ['dark1', 'text1', 'tx1'],
  lt1: ['light1', 'background1', 'bg1'],
  dk2: ['dark2', 'text2', 'tx2'],
  lt2: ['light2', 'background2', 'bg2'],
  hlink: ['hyperlink'],
  folHlink: ['followedHyperlink'],
};
/** What Word ships; the colours that are not here are print. */
const SHIPPED: Readonly<Record<string, number>> = { dk1: 0, lt1: WHITE, lt2: 0xeeece1 };

/** The colours of a document's theme, `theme/theme1.xml`, or of Word's own. */
export function readTheme(theme: XmlElement | undefined): Theme {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const stated = (scheme?.children ?? []).flatMap((colour): [string, number][] => {
    const own = childOf(colour, 'srgbClr')?.attributes.val ?? childOf(colour, 'sysClr')?.attributes.lastClr;
    return own !== undefined && /^[\da-f]{6}$/iu.test(own) ? [[colour.name, Number.parseInt(own, 16)]] : [];
  });
  const colours = [...Object.entries(SHIPPED), ...stated];
  return new Map(colours.flatMap(([name, colour]) => [name, ...(NAMES[name] ?? [])].map((alias) => [alias, colour])));
}

/** A theme's colour, made lighter (`themeTint`) or darker (`themeShade`) by so many of 255 parts. */
export function themeColour(
  theme: Theme,
  name: string | undefined,
  tint: string | undefined,
  shade: string | undefined,
): number | undefined {
  const colour = theme.get(name ?? '');
  if (colour === undefined) return undefined;
  const share = (value: string | undefined) => (value === undefined ? 1 : Number.parseInt(value, 16) / 255);
  const mixed = [16, 8, 0].map((bits) => {
    const channel = ((colour >> bits) & 255) * share(shade);
    return Math.round(255 - (255 - channel) * share(tint));
  });
  return (mixed[0]! << 16) | (mixed[1]! << 8) | mixed[2]!;
}

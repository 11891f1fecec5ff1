import { childOf, childrenOf } from '../xml/parse-xml';
import { numbersOf } from './numbers';
import type { PageItem } from './page-items';

/** `.notdef` stands for whatever a font does not have. */
const NOT_DEFINED = 0;

/** The font of a text object, by its ID. */
export const fontOf = ({ element }: PageItem): string => element.attributes.Font ?? '';

/**
 * Characters of which a page's glyph transforms (`CGTransform`, GB/T 33190-2016, 11.4.2) contradict each other: one glyph of a font drawn for
 * two characters, or two glyphs for one. What is drawn there is not what the text says. `font character`.
 */
export function contradictoryGlyphs(items: readonly PageItem[]): ReadonlySet<string> {
  const glyphs = new Map<string, Set<number>>();
  const characters = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.kind !== 'text' || item.stamp) continue;
    for (const [character, glyph] of drawnGlyphs(item)) {
      const own = `${fontOf(item)} ${character}`;
      note(glyphs, own, glyph);
      note(characters, `${fontOf(item)} ${glyph}`, own);
    }
  }
  return new Set([
    ...[...glyphs].flatMap(([own, drawn]) => (drawn.size > 1 ? [own] : [])),
    ...[...characters.values()].flatMap((same) => (same.size > 1 ? [...same] : [])),
  ]);
}

function note<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

/** Characters with the glyphs that are drawn for them, where each has its own. */
function drawnGlyphs({ element }: PageItem): readonly (readonly [character: string, glyph: number])[] {
  const text = Array.from(
    childrenOf(element, 'TextCode')
      .map((code) => code.text)
      .join(''),
  );
  return childrenOf(element, 'CGTransform').flatMap((transform) => {
    const { CodePosition = '0', CodeCount = '1', GlyphCount = '1' } = transform.attributes;
    if (CodeCount !== GlyphCount) return [];
    const glyphs = numbersOf(childOf(transform, 'Glyphs')?.text ?? '');
    return glyphs.flatMap((glyph, index) => {
      const character = text[Number(CodePosition) + index];
      return character === undefined || character.trim() === '' || glyph === NOT_DEFINED
        ? []
        : [[character, glyph] as const];
    });
  });
}

import { simplified } from './script';

/** Forms of full width (Unicode's FF01 to FF5E, FFE0 to FFE6): ordinary characters but for their width. */
const FULL_WIDTH = /^[\uff01-\uff5e\uffe0-\uffe6]$/u;

/** What two classes have in common that are one character in another width or script (：and :, 強 and 强). */
const essence = (text: string): string => (FULL_WIDTH.test(text) ? text.normalize('NFKC') : simplified(text));

const known = new WeakMap<readonly string[], ReadonlyMap<number, readonly number[]>>();

/**
 * Classes of an alphabet that are one character but for its width or script, each with the others. Texts are compared after folding both, so
 * that a recogniser's doubt between them is none about the character.
 */
export function sameCharacter(characters: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const found = known.get(characters) ?? groupsOf(characters);
  known.set(characters, found);
  return found;
}

function groupsOf(characters: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, text] of characters.entries()) {
    const name = essence(text);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else group.push(index);
  }
  const shared = [...groups.values()].filter(({ length }) => length > 1);
  return new Map(shared.flatMap((group) => group.map((own) => [own, group.filter((one) => one !== own)] as const)));
}

/** Text made comparable, each character knowing where it came from. */
export interface FoldedText<Origin> {
  readonly text: string;
  /** One per UTF-16 unit of `text`. */
  readonly origins: readonly Origin[];
}

/** A mark that a date never has twice in a row: 2030年2月月24日 was read twice. */
const doubled = /[年月日]/u;
const dropped = /[\s_\u200b\ufeff]/u;

/**
 * Full-width ASCII to half width, white space and underlines dropped, so that `姓　名：` and `姓名:` are the same.
 * Han characters stay as they are.
 */
export function fold<Origin>(
  characters: Iterable<{ readonly character: string; readonly origin: Origin }>,
): FoldedText<Origin> {
  let text = '';
  const origins: Origin[] = [];
  for (const { character, origin } of characters) {
    const folded = character.normalize('NFKC');
    for (const unit of folded) {
      if (dropped.test(unit) || (doubled.test(unit) && text.endsWith(unit))) continue;
      text += unit;
      for (let index = 0; index < unit.length; index += 1) origins.push(origin);
    }
  }
  return { text, origins };
}

/** A point between two Han characters is a speck that was read: 资.金. */
const SPECK = /(?<=\p{Script=Han})[.](?=\p{Script=Han})/gu;

/** A mark beside a label that asks for its value: 姓名*, *身份证号码. */
const ASKED = /(?<=[\p{Script=Han})）])[*＊※★](?=$|[:：(（])|^[*＊※★](?=\p{Script=Han})/gu;

/** Folds a plain string; origins are code point indices. */
export function foldString(source: string): FoldedText<number> {
  const clean = source.replace(SPECK, ' ').replace(ASKED, ' ');
  return fold(Array.from(clean, (character, origin) => ({ character, origin })));
}

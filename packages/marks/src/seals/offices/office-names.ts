import { isOffice } from './distinctive-letters';
import { OFFICES } from './offices';

/** How the names of offices and companies end on their seals, the longer wordings first. */
const ENDINGS = [
  ...OFFICES,
  '社区居民委员会',
  '居民委员会',
  '村民委员会',
  '有限公司',
  '有限责任公司',
  '股份有限公司',
  '人民医院',
] as const;

/** An ending may be read with this share of its letters wrong, and with one of three. */
const WRONG = 0.3;
/** 市 stands among a name's first letters. */
const CITY_AT = [2, 1, 3] as const;

/** A name with its place in brackets has no 市 before its own words: 鑫珉（泸州）物流有限公司. */
const BRACKETED = /[（(]/u;

function wrongLetters(a: string, b: string): number {
  let wrong = 0;
  for (const [index, letter] of [...b].entries()) if (a[index] !== letter) wrong += 1;
  return wrong;
}

/**
 * What a reading of a seal's ring may stand for: the words that all such names share put where they nearly stand, its
 * ending and the 市 at its beginning. What tells one name from another stays as read.
 */
export function officeNames(reading: string): readonly string[] {
  const ended = likelyEndings(reading, ENDINGS).flatMap(({ head, ending }) =>
    head.length >= 2 ? [head + ending] : [],
  );
  const names = [...new Set([reading, ...ended])];
  const cities = names.flatMap((name) =>
    [...name].slice(0, 4).includes('市') || BRACKETED.test(name)
      ? []
      : CITY_AT.flatMap((at): string[] =>
          name.length > at + 3 ? [`${name.slice(0, at)}市${name.slice(at + 1)}`, ...withCity(name, at)] : [],
        ),
  );
  return [...new Set([...names, ...cities])];
}

/** How a reading may end, of these endings, and what stands before it: each as read or with some letters wrong, lost or added. */
export function likelyEndings(
  reading: string,
  endings: readonly string[],
): readonly { readonly head: string; readonly ending: string; readonly wrong: number }[] {
  const letters = [...reading];
  return endings.flatMap((ending) =>
    (reading.endsWith(ending) ? [0] : [0, -1, 1]).flatMap((shift) => {
      const tail = letters.slice(letters.length - ending.length - shift).join('');
      const head = letters.slice(0, letters.length - ending.length - shift).join('');
      const wrong = shift === 0 ? wrongLetters(tail, ending) : missing(tail, ending);
      return wrong <= Math.max(1, WRONG * ending.length) ? [{ head, ending, wrong }] : [];
    }),
  );
}

/** An office's name with the 市 that was not read at all. */
const withCity = (name: string, at: number): readonly string[] =>
  isOffice(name) && !/[省区县州盟旗]/u.test(name.slice(0, 4)) ? [`${name.slice(0, at)}市${name.slice(at)}`] : [];

/** Letters of an ending that are not in a reading of another length, in order. */
function missing(reading: string, ending: string): number {
  let at = 0;
  let found = 0;
  for (const letter of ending) {
    const next = reading.indexOf(letter, at);
    if (next < 0) continue;
    found += 1;
    at = next + 1;
  }
  return ending.length - found;
}

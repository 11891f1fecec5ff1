import type { StampKind, StampMark } from '@yushen/contract';
import { STAMP_WORDS } from '@yushen/documents';
import type { PageRegion } from '../extract/document-pages';
import { foldWords } from '../layout/forgiving-search';
import { rounded } from '../rounded';

const KINDS = Object.entries(STAMP_WORDS) as [StampKind, readonly string[]][];

/** A longer line holds a stamp where its words fill this share: a clerk's name or a date may stand beside them. */
const SHARE = 0.6;
/** Words this short are a stamp only when they stand alone: 作废 and 样本 are parts of many sentences. */
const SHORT = 3;

/** A line's stamp, if it is one: letters alone count, for stamps are framed and spaced. */
function stampKind(text: string): StampKind | undefined {
  const letters = foldWords(text).replace(/[^\p{L}\p{N}]/gu, '');
  for (const [kind, words] of KINDS)
    for (const word of words)
      if (letters === word || (word.length > SHORT && letters.includes(word) && word.length >= SHARE * letters.length))
        return kind;
  return undefined;
}

/** 与原件一致, 作废, 复印件 and the like, on lines of their own. */
export const findStamps = (pages: readonly PageRegion[]): StampMark[] =>
  pages.flatMap(({ material, page, reading }) =>
    reading.lines.flatMap(({ text, confidence, box }): StampMark[] => {
      const kind = stampKind(text);
      return kind === undefined ? [] : [{ text, kind, confidence, material, page, box: rounded(box) }];
    }),
  );

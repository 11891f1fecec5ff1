import type { Finding } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { FoundDocument } from '../documents/documents';
import { foldWords } from '../layout/forgiving-search';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';

/** Lines of their own by which a paper says that it does not hold: 本清单作废, 房屋租赁合同解除协议, 草稿. A clause is part of a longer line. */
const SAYINGS: readonly RegExp[] = [
  /^[本此该]\p{Script=Han}{1,8}?[已现]?(?:经?声明|经?公告|予以)?作废$/u,
  /^(?:关于)?(?:\p{Script=Han}{0,6}(?:合同|协议|租约))?(?:的)?(?:提前)?(?:解除|终止|作废)(?:协议书?|通知书?|声明书?|告知书|确认书)$/u,
  /^(?:草稿|初稿|样稿|送审稿|征求意见稿)/u,
];
/** What a line may say beside a word at its head: 草稿　仅供核对. Letters. */
const LONGEST = 24;

export function saysEnded(text: string): boolean {
  const letters = foldWords(text).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters).length <= LONGEST && SAYINGS.some((saying) => saying.test(letters));
}

/** Whether a line says the opposite of what a document of its type is asked for. */
export function saysOtherwise(
  text: string,
  { saysOtherwise: sayings = [] }: Pick<DocumentDefinition, 'saysOtherwise'>,
): boolean {
  const letters = foldWords(text).replace(/[^\p{L}\p{N}]/gu, '');
  return sayings.some((saying) => saying.test(letters));
}

/**
 * Papers that say of themselves, in print, that they are void, ended or a draft, or the opposite of what they are asked for. Whether that holds a
 * person must judge.
 */
export const endedByWords = (documents: readonly FoundDocument[], pages: readonly ReadPage[]): Finding[] =>
  documents.flatMap(({ document, definition }) =>
    pages.flatMap(({ material, page, reading }): Finding[] => {
      const isHere = document.pages.some((place) => place.material === material && place.page === page.page);
      const line =
        isHere && definition !== undefined
          ? reading.lines.find(({ text }) => saysEnded(text) || saysOtherwise(text, definition))
          : undefined;
      if (line === undefined) return [];
      const place = { document: document.id, material, page: page.page, box: rounded(line.box) };
      const detail = { sign: 'void-words' as const, words: line.text };
      return [{ code: 'document.not-original', severity: 'review', detail, ...place }];
    }),
  );

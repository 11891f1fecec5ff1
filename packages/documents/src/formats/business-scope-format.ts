import { words } from './field-formats';
import type { Format } from './format';

/** A reader takes the semicolon between two items for a colon; 一般项目：does end in one. */
const asSemicolons = (text: string): string => text.replace(/(?<!项目|^)[:：](?=\p{Script=Han})/gu, '；');

/** What a form says of how to fill the cell in, and the heads of its two halves in older editions. */
const HINTS =
  /[（(](?:根据|按|参照|申请人须|须|请|以登记机关|以.{0,12}核[定准])[^（）()]{0,60}(?:[）)]|$)|(?:许可经营项目[:：]?)?(?<!\p{Script=Han})一般经营项目[:：]/gu;

/** A business scope, all of it. */
export const wholeScope: Format = (raw) =>
  words(
    asSemicolons(raw.replace(/\s/gu, '').replace(HINTS, ''))
      .replace(/(?<=^(?:一般|许可)项目):/u, '：')
      .replace(/\((?=\p{Script=Han})/gu, '（')
      .replace(/(?<=\p{Script=Han})\)/gu, '）'),
  );

/** What a company does, as far as its clause goes: the verb before it, and the clauses after it, are left out. */
export const businessScope: Format = (raw) => {
  const clause = raw
    .replace(/\s/gu, '')
    .replace(/^(?:如下|为|是|:|：)+/u, '')
    .split(/。(?![（(]依法|(?:一般|许可)(?:经营)?项目)|第[一二三四五六七八九十]{1,3}[条章]/u)[0];
  const scope = wholeScope(clause ?? '');
  const deferred = /^以.{0,20}为准/u.test(clause ?? '');
  return scope !== undefined && !deferred && (scope.value.match(/\p{Script=Han}/gu) ?? []).length >= 2
    ? scope
    : undefined;
};

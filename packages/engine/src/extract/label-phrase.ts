import type { WordHit } from '../layout/find-words';
import { translationIn } from '../layout/translation';
import type { PlacedLine } from '../layout/upright';

/**
 * A label as a phrase: qualifier + words + remark in brackets + colon (出租方（以下简称甲方）：, 共有宗地面积：). The words alone do not say
 * what a label means: 面积 behind 共有宗地 is the land's.
 */
export interface LabelPhrase {
  /** Letters of the same phrase before the words, that no other label explains. */
  readonly qualifier: string;
  /** What stands in brackets right behind the words. */
  readonly remark: string;
  /** Letters between the words and the colon: the phrase is another, longer one. */
  readonly rest: string;
  readonly colon: boolean;
  /** The phrase begins its line, or stands behind a number, a bracket or a gap. */
  readonly starts: boolean;
  /** Nothing else stands on its line. */
  readonly alone: boolean;
  /** Where the value may begin, in the line's folded text. */
  readonly end: number;
}

/** Heads of clauses and lists are no qualifiers: 第三条租赁期限, 一、房屋坐落, 其中：. */
const HEAD = /^(?:第[一二三四五六七八九十百\d]+[条款项章]|其中|[一二三四五六七八九十]+)$/u;
/** Remarks that end a label; a bracket that holds a long text or a number is a value's. */
const REMARK = /^(?:[(（〔[【][^()（）]{0,24}[)）〕\]】])+/u;
/** A remark of which the end was cut or lost, at its line's end: 建设单位（个. */
const CUT_REMARK = /^[(（][\p{Script=Han}]{0,6}$/u;
const COLON = /^[:：]/u;
const REST = /^(\p{Script=Han}{1,6})((?:[(（][^()（）]{0,24}[)）])?)[:：]/u;

/** How far apart two characters of one word stand at most, in heights of the line. */
const GAP = 0.9;

/** Is there a gap on the page before a character of a line? */
function standsApart({ line, left, right, height, folded }: PlacedLine, index: number): boolean {
  const [before, own] = [folded.origins[index - 1], folded.origins[index]];
  if (before === undefined || own === undefined) return false;
  const [end, start] = [line.characters?.[before]?.end, line.characters?.[own]?.start];
  return end !== undefined && start !== undefined && (start - end) * (right - left) > GAP * height;
}

/** The phrase that some words found on a line are part of. `hits` are all words found on the same line. */
export function labelPhrase(placed: PlacedLine, hit: WordHit, hits: readonly WordHit[]): LabelPhrase {
  const { text } = placed.folded;
  let from = hit.start;
  while (from > 0 && /\p{Script=Han}/u.test(text[from - 1] ?? '') && !standsApart(placed, from)) from -= 1;
  // Behind another label its value stands, not this one's qualifier.
  const behind = hits.some((other) => other !== hit && other.end <= hit.start && other.end > from - 1);
  const letters = text.slice(from, hit.start);
  const qualifier = behind || HEAD.test(letters) ? '' : letters;
  const after = text.slice(hit.end);
  const said = (REMARK.exec(after) ?? CUT_REMARK.exec(after))?.[0] ?? '';
  const remark = said + translationIn(after.slice(said.length));
  const tail = after.slice(remark.length);
  const rest = REST.exec(tail);
  const isRest =
    rest !== null && !hits.some(({ start }) => start >= hit.end && start < hit.end + remark.length + rest[0].length);
  const colon = COLON.test(tail) || isRest;
  // A remark without a colon may be the beginning of the value: 名称（公章）, but 金额（元）3200.
  const isLabel =
    remark !== '' &&
    (colon ||
      tail === '' ||
      !/\p{Script=Han}/u.test(remark) ||
      /以下|简称|[甲乙丙丁]方|盖章|签|元|人民币|大写|小写|平方米|住所|名称|姓名/u.test(remark));
  return {
    qualifier,
    remark: isLabel ? remark : '',
    rest: isRest ? (rest[1] ?? '') : '',
    colon,
    starts: letters === '' || HEAD.test(letters),
    alone: hit.start === 0 && tail.replace(/[:：]/gu, '') === '',
    end: isLabel ? hit.end + remark.length : hit.end,
  };
}

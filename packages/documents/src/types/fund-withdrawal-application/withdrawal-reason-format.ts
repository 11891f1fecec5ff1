import { withoutSpaces } from '@yushen/formats';
import { ticked, words } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

/** The printed choices. */
export const REASONS = [
  '购买拆迁安置住房',
  '购买保障性住房',
  '购买商品住房',
  '购买商品房',
  '购买二手住房',
  '购买二手房',
  '购买新建住房',
  '购买公有住房',
  '购买自住住房',
  '购买自住房',
  '购买住房',
  '购房',
  '租赁自住住房',
  '租赁住房',
  '租房自住',
  '租房',
  '偿还购房贷款本息',
  '偿还购房贷款',
  '偿还住房贷款',
  '建造、翻建、大修自住住房',
  '离休、退休',
  '离退休',
  '完全丧失劳动能力',
  '与单位终止劳动关系',
  '终止劳动关系',
  '死亡或被宣告死亡',
  '既有住宅加装电梯',
  '加装电梯',
  '享受最低生活保障',
  '重大疾病',
  '出境定居',
] as const;

/** A reason behind a ticked box, in running text: longer names before those they begin with. */
export const TICKED_REASON = new RegExp(
  `[☑☒✓✔√■▣◼●◉](?<value>${[...REASONS].sort((a, b) => b.length - a.length).join('|')})`,
  'u',
);

const tickedReason = ticked(...REASONS);
const EMPTY_BOX = /[☐□▢○口]/u;

/** The one choice without an empty box before it, where all others have one: its tick was not read as a mark. */
function onlyUnboxed(raw: string): string | undefined {
  const text = withoutSpaces(raw);
  if (!EMPTY_BOX.test(text)) return undefined;
  const standing = REASONS.filter((reason) => text.includes(reason)).filter(
    (reason, _, all) =>
      !all.some((other) => other !== reason && other.includes(reason) && isInside(text, reason, other)),
  );
  const unboxed = standing.filter((reason) => !EMPTY_BOX.test(text[text.indexOf(reason) - 1] ?? ''));
  return standing.length > 1 && unboxed.length === 1 ? unboxed[0] : undefined;
}

/** Whether a reason stands only as a part of a longer one: 购房 in 偿还购房贷款. */
const isInside = (text: string, reason: string, longer: string): boolean =>
  !text.replaceAll(longer, '').includes(reason);

/** Why money is withdrawn: the ticked choice of a list, or the words that stand there alone. */
export const withdrawalReason: Format = (raw) => {
  const chosen = tickedReason(raw);
  if (chosen !== undefined) return chosen;
  const unboxed = onlyUnboxed(raw);
  if (unboxed !== undefined) return { value: unboxed, valid: true, matched: unboxed };
  return /[☐□☑√口]/u.test(raw) ? undefined : words(raw);
};

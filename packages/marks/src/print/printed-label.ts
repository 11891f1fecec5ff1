/**
 * Words printed in a signing zone for the signer's guidance: who signs, that one signs, the date's units, a door's number. What is left
 * of a line without them has been written or filled in.
 */
const GUIDANCE =
  /[（(][^（()）]*[）)]?|(?:法定|授权|委托)?代表人?|(?:被?委托|代理|申请|经办|负责|经营|承租|出租|承诺|转让|受让|权利|当事|责任|联系)[人方]|授权|[甲乙丙丁]方|单位|纳税人|扣缴义务人|缴费人|本人|或|与|及|和|其|亲笔|手写|签字|签名|签章|签署|盖章|公章|印章|捺印|指印|手印|处|(?:公民)?身份(?:证|证件)?(?:号码?)?|证件(?:号码?)?|统一社会信用代码|(?:联系|家庭)?(?:电话|手机|方式|地址|住址|住所)号?码?|签订|填表|签约|开户银?行|账号|邮编|备注|\d+[室号栋幢层]|\d{1,2}[时点分秒]|日期|时间|年|月|日/gu;

/** Which characters of a line are guidance or numbers, at least two of them together: one alone may be a letter of a name (和, 年). */
export function guidanceRuns(text: string): readonly { readonly from: number; readonly to: number }[] {
  // One unit per code point, so that places in the pattern are places in the line.
  const plain = Array.from(text, (character) => character.normalize('NFKC').charAt(0) || ' ').join('');
  const runs = new RegExp(`(?:${GUIDANCE.source}|[\\d:()/.,-])+`, 'gu');
  return [...plain.matchAll(runs)].flatMap((match) =>
    match[0].length < 2 ? [] : [{ from: match.index, to: match.index + match[0].length }],
  );
}

/** The part of a line that is neither guidance nor punctuation, digits aside. */
export const beyondGuidance = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(GUIDANCE, '')
    .replace(/[\p{P}\p{S}\s\d]/gu, '');

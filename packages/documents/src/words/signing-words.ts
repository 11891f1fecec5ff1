/** Words that ask for somebody's hand or seal, as printed behind, before or below a party's words. */
export const SIGNING_WORDS = [
  '签字',
  '签名',
  '签章',
  '签署',
  '签印',
  '签盖',
  '盖章',
  '盖印',
  '公章',
  '印章',
  '印鉴',
  '捺印',
  '手印',
  '指印',
  '指模',
] as const;

/** Those of them that ask for a seal alone: no hand is expected there. */
export const SEALING_WORDS = ['盖章', '盖印', '公章', '印章', '印鉴'] as const;

/** Who signs for a party. Longer words stand before their parts. */
export const REPRESENTATIVES = [
  '法定代表人',
  '法人代表',
  '授权代表人',
  '授权代表',
  '签约代表',
  '授权委托人',
  '委托代理人',
  '法定代理人',
  '代理人',
  '代办人',
  '代表人',
  '监护人',
  '负责人',
  '经办人',
  '代表',
] as const;

/** Who is an organisation where it signs: by law, or until it is founded. An agent is not. 民法典 art. 61, 75. */
export const LEGAL_REPRESENTATIVES = [
  '法定代表人',
  '拟任法定代表人',
  '法人代表',
  '负责人',
  '筹办人',
  '筹备人',
  '筹建人',
  '筹备组负责人',
  '发起人',
  '设立人',
] as const;

/** What stands between a party's words and the signing words, or between two of these. */
export const JOINING_WORDS = [
  '或者',
  '或',
  '及',
  '与',
  '和',
  '并',
  '加盖',
  '处',
  '栏',
  '亲笔',
  '确认',
  '本人',
  '单位',
  '手写',
  '请',
  '须',
  '须知',
  '按',
  '其',
] as const;

/** Labels that stand beside or below a signature and end its place. */
export const BESIDE_SIGNATURES = [
  '身份证号码',
  '身份证件号码',
  '身份证号',
  '身份证',
  '证件号码',
  '证件号',
  '统一社会信用代码',
  '联系电话',
  '联系方式',
  '电话',
  '手机',
  '联系地址',
  '地址',
  '住址',
  '住所',
  '签订日期',
  '签署日期',
  '签字日期',
  '签约日期',
  '填表日期',
  '签订地点',
  '日期',
  '时间',
  '开户银行',
  '开户行',
  '账号',
  '邮编',
  '备注',
] as const;

/** Each party's words with the signing words as forms print them most: what ends a value, and what a slip of the reader is forgiven in. */
export const signingPhrases = (parties: readonly string[]): readonly string[] =>
  parties.flatMap((party) => PRINTED.map((words) => `${party}${words}`));

const PRINTED = ['签字', '签名', '签章', '盖章', '（签字）', '（签名）', '（签章）', '（盖章）'] as const;

/** What forms call whoever fills them in, where he signs for what he says. */
export const DECLARANTS = ['申请人', '声明人', '承诺人', '具结人', '申报人', '签名人', '填报人', '本人'] as const;

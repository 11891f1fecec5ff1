import { defineDocument } from '../../define-document';
import { date, idNumber, periodEnd, periodStart, words } from '../../formats/field-formats';
import { partyName } from '../../formats/organisation-formats';
import { personName } from '../../formats/person-formats';
import { DAY, TERM } from '../../words/days';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import { LAST_DATE } from '../../words/last-date';
import { AGENTS, NAME_LABELS, PRINCIPALS } from '../../words/representation';

const NUMBER = '(?:身份证(?:件)?(?:号码?)?|证件号码|公民身份号码)(?:为|是)?[:,]?(?<value>[1-9][\\dO]{13,16}[\\dXx])';
const NAME = '(?<value>(?!因|现|特|兹|均|将|已|自愿|委托|授权|保证|对)\\p{Script=Han}[\\p{Script=Han}·]{1,11}?)';
/** The principal in running text: 本人, 委托人. */
const PRINCIPAL =
  '(?:(?:立委托书人|(?<!受|被)(?:委托|授权)人|申请人|委托方)(?:\\([^)]{1,8}\\))?|本人|我(?!单位|公司|司|方|局|院|校|店|们))';
/** What the principal says before the agent's name: 特委托, 兹指定（委托）, 现授权委托. */
const APPOINTS =
  '(?:委托|授权|指定|指派|聘请)(?:\\((?:委托|指定)\\))?(?!人|书|代理|期限|事项|权限|范围|内容|方|单位|有效)';
const AFTER_NAME =
  '(?=[,(、:]|\\(?姓名|身份证|证件|性别|系|因|现|特|兹|向|为|代|到|前往|办理|同志|先生|女士|作为|全权|居民|$)';

/** One who stands in a part of the document, or is the first or the second that is named. */
const inPart = (
  after: readonly string[],
  until: readonly string[],
  labels: readonly string[],
  place: 'first' | 'second',
) =>
  [
    { after, until, labels },
    place === 'first' ? { after: [], until: labels, labels } : { after: labels, until: [], labels },
  ] as const;

/** 授权委托书: agent, matter, authority, term and the principal's signature. 民法典 art. 165. */
export const powerOfAttorney = defineDocument({
  type: 'power-of-attorney',
  title: { zh: '授权委托书', en: 'Power of attorney' },
  titles: [
    '授权委托书',
    '个人授权委托书',
    '单位授权委托书',
    '法人授权委托书',
    '法定代表人授权委托书',
    '业务授权委托书',
    '公安窗口业务授权委托书',
    '特别授权委托书',
    '代办授权委托书',
    '授权委托书（代办业务）',
    '指定代表或者共同委托代理人授权委托书',
    '指定代表或者共同委托代理人的证明',
    '指定（委托）书',
    '委托代办书',
    '代办委托书',
    '委托书',
    '授权书',
  ],
  titlePattern: /^(?!.*(?:合同|拍卖)).*(?:委托|授权|指定).{0,12}(?:委托书|授权书|代理书|书|的?证明)(?:\([^)]*\))?$/u,
  cues: [
    // The agent's sheet of an application says of itself what it belongs to.
    { pattern: /本申请书|不予登记|填写说明/u, weight: -3 },
    { pattern: /委托书|授权书|指定\(委托\)书/u, weight: 1 },
    { pattern: /委托人|授权人|委托方/u, weight: 1 },
    { pattern: /受托人|代理人|被(?:授权|委托)人|受委托人|受托方/u, weight: 1 },
    { pattern: /(?:委托|授权|代理|代办)事项/u, weight: 1.5 },
    { pattern: /(?:委托|代理|受托|授权)?权限|授权(?:内容|范围)/u, weight: 1 },
    { pattern: /(?:委托|授权|代理)(?:的?有效)?期限|有效期限/u, weight: 1 },
    { pattern: /(?:特|现|兹|谨)(?:授权|委托|指定)|全权代[为表理]|代为办理|转委托|均予承认/u, weight: 1 },
    { pattern: /(?:受托人|代理人|被授权人)(?:的)?(?:签字|签名|\(签)/u, weight: 0.5 },
    { text: '签发机关', weight: -4 },
    { text: '组成形式', weight: -3 },
    { text: '注册资本', weight: -2 },
    { pattern: /申请[书表](?!.{0,20}委托书)|合同编号|出租方|承租方|出卖人|买受人|股东会|章程/u, weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    principalName: {
      labels: [
        '申请人（委托人）',
        '委托人姓名',
        '委托人名称',
        '授权人姓名',
        '委托人',
        '授权人',
        '委托方',
        '委托单位',
        '申请人',
        '授权单位',
        '被代理人',
      ],
      sections: inPart(PRINCIPALS, AGENTS, NAME_LABELS, 'first'),
      patterns: [new RegExp(`${PRINCIPAL}:?(?:姓名:?)?${NAME}${AFTER_NAME}`, 'u')],
      format: partyName,
    },
    principalIdNumber: {
      labels: [
        '委托人身份证号码',
        '委托人证件号码',
        '授权人身份证号码',
        '统一社会信用代码',
        '身份证件种类及号码',
        '委托人证照号码',
      ],
      sections: inPart(PRINCIPALS, AGENTS, ID_NUMBER_LABELS, 'first'),
      patterns: [
        new RegExp(`${PRINCIPAL}(?:(?!受托人|代理人|被授权人|[特现兹](?:授权|委托|指定)).){0,40}?${NUMBER}`, 'u'),
      ],
      format: idNumber,
    },
    agentName: {
      labels: [
        '指定代表或者共同委托代理人',
        '指定代表或者委托代理人',
        '受托人姓名',
        '代理人姓名',
        '被授权人姓名',
        '受托人',
        '代理人',
        '委托代理人',
        '被授权人',
        '被委托人',
        '受委托人',
        '受托方',
        '代办人姓名',
        '代办人',
        '指定代表',
        '办理人',
      ],
      sections: inPart(AGENTS, PRINCIPALS, NAME_LABELS, 'second'),
      patterns: [
        new RegExp(`${APPOINTS}(?:我(?:单位|公司|司))?(?:员工|职工|朋友|同事)?:?${NAME}${AFTER_NAME}`, 'u'),
        new RegExp(`(?:受托人|代理人|被授权人)(?:\\([^)]{1,8}\\))?:${NAME}${AFTER_NAME}`, 'u'),
      ],
      format: personName,
    },
    agentIdNumber: {
      labels: ['代理人身份证号码', '受托人身份证号码', '代理人身份证件号码', '被授权人身份证号码', '受托人证件号码'],
      sections: inPart(AGENTS, PRINCIPALS, ID_NUMBER_LABELS, 'second'),
      patterns: [
        new RegExp(
          `(?:受托人|代理人|被授权人|受委托人|被委托人|受托方|${APPOINTS})(?:(?!委托人\\)|(?<!受)委托人:|委托方|申请人).){0,40}?${NUMBER}`,
          'u',
        ),
      ],
      format: idNumber,
    },
    matter: {
      labels: [
        '委托事项及权限',
        '委托办理事项',
        '委托事项',
        '授权事项',
        '代理事项',
        '代办事项',
        '办理事项',
        '委托内容',
        '授权内容',
        '办理业务',
        '委托事宜',
        '委托办理业务',
        '委托业务',
        '代理权限及事项',
      ],
      patterns: [
        /(?:全权)?(?:代为|代表(?:本人|我|我单位|我公司)?|代理(?:本人|我)?|前往.{2,20}?|[向到].{2,20}?)(?<value>(?:办理|领取|申请|查询|提交|签署|缴纳|支取|变更)[^。;,:]{2,40}?)(?:的?(?:一切|相关|有关|全部|等)*(?:事宜|手续(?=[。,;]))|[。;,]|委托期限|期限)/u,
      ],
      format: words,
      lines: 3,
    },
    validFrom: {
      labels: [
        '委托期限',
        '代理期限',
        '授权期限',
        '委托有效期',
        '委托有效期限',
        '有效期限',
        '有效期',
        '委托起始日期',
        '授权起始日期',
      ],
      patterns: [TERM],
      format: periodStart,
      lines: 2,
    },
    validUntil: {
      labels: [
        '委托期限',
        '代理期限',
        '授权期限',
        '委托有效期',
        '委托有效期限',
        '有效期限',
        '有效期',
        '委托截止日期',
        '授权截止日期',
        '到期日',
        '届满日期',
      ],
      patterns: [TERM, new RegExp(String.raw`(?:委托书|授权|委托|有效期)[^。;\d]{0,8}[至到](?<value>${DAY})`, 'u')],
      format: periodEnd,
      lines: 2,
    },
    signedOn: {
      labels: ['签署日期', '签字日期', '签名日期', '委托日期', '授权日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
    },
  },
  stops: [
    ...PRINCIPALS,
    ...AGENTS,
    ...ID_NUMBER_LABELS,
    '身份证复印件',
    '与委托人关系',
    '与代理人关系',
    '证件类型',
    '证件种类',
    '证件有效期',
    '客户号/账号',
    '性别',
    '法定代表人',
    '手机号码',
    '联系电话',
    '移动电话',
    '固定电话',
    '职务',
    '委托权限',
    '受托权限',
    '代理权限',
    '指定或者委托的有效期限',
    '经办人',
    '经办',
    '复核人',
    '受理编号',
    '委托人承诺',
    '授权人声明',
    '签字',
    '同意',
    '不同意',
  ],
  signatures: [
    {
      id: 'principal',
      signer: { zh: '委托人', en: 'the principal' },
      parties: ['委托人', '授权人', '委托单位', '委托方', '授权单位', '委托方负责人', '申请人', '法定代表人'],
    },
    {
      id: 'agent',
      signer: { zh: '代理人', en: 'the agent' },
      parties: ['受托人', '被委托人', '受委托人', '被授权人', '委托代理人', '代理人', '受托方', '经办人', '指定代表'],
    },
  ],
});

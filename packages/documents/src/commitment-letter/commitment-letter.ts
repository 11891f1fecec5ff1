import { defineDocument } from '../define-document';
import { date, idNumber, partyName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';

/** 承诺书 of a person or an organisation: how an injury happened, that funds are there, that somebody is single. */
export const commitmentLetter = defineDocument({
  type: 'commitment-letter',
  title: { zh: '承诺书', en: 'Commitment letter' },
  titles: [
    '承诺书',
    '个人承诺书',
    '诚信承诺书',
    '外伤承诺书',
    '意外伤害承诺书',
    '外伤无第三方责任承诺书',
    '无第三方责任承诺书',
    '资金落实承诺书',
    '建设资金落实承诺书',
    '建设资金已经落实承诺书',
    '单身承诺书',
    '单身声明',
    '个人声明',
    '告知承诺书',
  ],
  cues: [
    { text: '承诺书', weight: 1 },
    { pattern: /承诺人|声明人|承诺单位/u, weight: 1.5 },
    { pattern: /郑重(?:作出)?(?:如下)?承诺|承诺如下|特此承诺|自愿承诺|特此声明|声明如下/u, weight: 1.5 },
    { pattern: /法律责任|法律后果/u, weight: 0.5 },
    { pattern: /外伤|受伤|第三方责任|建设资金|单身/u, weight: 0.5 },
    { pattern: /经营场所|住所\(|产权人|使用方式/u, weight: -4 },
    { text: '全体投资人', weight: -6 },
    { pattern: /申请[表书]|合同编号|委托书|证明书|出租方|承租方/u, weight: -3 },
    { pattern: /简易注销|清算|组成形式/u, weight: -4 },
  ],
  threshold: 4.5,
  extent: 'page',
  fields: {
    declarantName: {
      labels: ['承诺人姓名', '承诺人（单位）', '承诺单位', '建设单位', '声明人', '承诺人', '姓名'],
      patterns: [
        /本人(?:姓名)?:?(?<value>\p{Script=Han}[\p{Script=Han}·]{1,10}?)[,(]/u,
        /我(?:单位|公司):?(?<value>[\p{Script=Han}()]{4,40}?公司)/u,
      ],
      format: partyName,
      placement: ['right'],
    },
    idNumber: {
      labels: [...ID_NUMBER_LABELS],
      patterns: [/身份证(?:件)?号码?(?:为)?:?(?<value>[1-9]\d{14,16}[\dXx])/u],
      format: idNumber,
      placement: ['right'],
    },
    signedOn: {
      labels: ['承诺日期', '签署日期', '声明日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '承诺人（签名）',
    '承诺人（签字）',
    '承诺人签字',
    '承诺人签名',
    '统一社会信用代码',
    '联系电话',
    '性别',
    '年龄',
    '住址',
    '联系地址',
    '受伤时间',
    '受伤地点',
    '受伤经过',
    '法定代表人',
  ],
  signatures: [
    {
      id: 'declarant',
      signer: { zh: '承诺人', en: 'the declarant' },
      parties: [
        '承诺人',
        '声明人',
        '承诺方',
        '承诺单位',
        '声明单位',
        '申请人',
        '申请单位',
        '法定代表人',
        '单位负责人',
        '负责人',
        '参保人',
        '本人',
      ],
    },
  ],
});

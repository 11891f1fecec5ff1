import { defineDocument } from '../define-document';
import { date, idNumber, partyName, periodEnd, periodStart, personName, words } from '../field-formats';

const NUMBER = '(?:身份证(?:件)?号码?|证件号码|公民身份号码):?(?<value>[1-9]\\d{13,16}[\\dXx])';
const PERIOD = /(?:期限|期间|有效期).{0,4}?(?<value>自?\d{4}年\d{1,2}月\d{1,2}日起?至\d{4}年\d{1,2}月\d{1,2}日)/u;

/** 授权委托书: agent, matter, authority, term and the principal's signature. 民法典 art. 165. */
export const powerOfAttorney = defineDocument({
  type: 'power-of-attorney',
  title: { zh: '授权委托书', en: 'Power of attorney' },
  titles: ['授权委托书', '指定代表或者共同委托代理人授权委托书', '委托书', '指定代表或者共同委托代理人的证明'],
  cues: [
    // The agent's sheet of an application says of itself what it belongs to.
    { pattern: /本申请书|不予登记|填写说明/u, weight: -3 },
    { pattern: /委托人/u, weight: 1 },
    { pattern: /受托人|代理人/u, weight: 1 },
    { pattern: /委托事项/u, weight: 1.5 },
    { pattern: /委托权限|代理权限|权限/u, weight: 1 },
    { pattern: /委托期限|委托的有效期限|有效期限/u, weight: 1 },
    { text: '签发机关', weight: -4 },
    { text: '组成形式', weight: -3 },
    { text: '注册资本', weight: -2 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    principalName: {
      labels: ['申请人（委托人）', '委托人', '申请人', '委托人姓名', '授权人'],
      format: partyName,
      placement: ['right'],
    },
    principalIdNumber: {
      patterns: [new RegExp(`(?:委托人|申请人|授权人)(?:(?!受托人|代理人).){0,40}?${NUMBER}`, 'u')],
      format: idNumber,
    },
    agentName: {
      labels: [
        '指定代表或者委托代理人',
        '受托人',
        '代理人',
        '委托代理人',
        '受托人姓名',
        '代理人姓名',
        '被授权人',
        '受委托人',
      ],
      format: personName,
      placement: ['right'],
    },
    agentIdNumber: {
      labels: ['代理人身份证号码', '受托人身份证号码', '代理人身份证件号码'],
      patterns: [
        new RegExp(`(?:受托人|代理人|被授权人|受委托人)(?:(?!委托人\\)|委托人:|申请人).){0,40}?${NUMBER}`, 'u'),
      ],
      format: idNumber,
    },
    matter: { labels: ['委托事项', '委托事项及权限', '代理事项'], format: words, lines: 3, placement: ['right'] },
    validFrom: {
      labels: ['委托期限', '代理期限', '有效期限'],
      patterns: [PERIOD],
      format: periodStart,
      lines: 2,
      placement: ['right'],
    },
    validUntil: {
      labels: ['委托期限', '代理期限', '有效期限'],
      patterns: [PERIOD],
      format: periodEnd,
      lines: 2,
      placement: ['right'],
    },
    signedOn: {
      labels: ['签署日期', '委托日期', '日期'],
      patterns: [/(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?!.*\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '身份证号码',
    '身份证件号码',
    '代理人身份证号码',
    '联系电话',
    '移动电话',
    '固定电话',
    '委托权限',
    '代理权限',
    '指定代表或委托代理人信息',
    '指定或者委托的有效期限',
    '签字',
    '同意',
    '不同意',
  ],
  signatures: [
    {
      id: 'principal',
      signer: { zh: '委托人', en: 'the principal' },
      labels: [
        '委托人（签名）',
        '委托人（签字）',
        '委托人（签章）',
        '委托人签字',
        '委托人签名',
        '（申请人盖章或签字）',
        '申请人盖章或签字',
        '申请人（签字）',
        '申请人（签名）',
        '申请人签字',
        '授权人（签字）',
      ],
    },
    {
      id: 'agent',
      signer: { zh: '代理人', en: 'the agent' },
      labels: [
        '受托人（签名）',
        '受托人（签字）',
        '受托人（签章）',
        '受托人签字',
        '受托人签名',
        '代理人签字',
        '代理人签名',
        '代理人（签字）',
        '签字',
      ],
    },
  ],
});

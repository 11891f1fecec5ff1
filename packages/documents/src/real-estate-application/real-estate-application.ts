import { defineDocument } from '../define-document';
import { address, area, date, partyName, personName, unitNumber, usage } from '../field-formats';
import { share } from '../share-format';
import { SIGNING_DATE } from '../signing-date';
import { titleNumber } from '../title-number-format';

const HOLDER = ['登记申请人（权利人）', '权利人情况', '权利人信息', '受让方', '买方信息'];
const OBLIGOR = ['登记申请人（义务人）', '义务人情况', '义务人信息', '转让方', '卖方信息'];
const PROPERTY = ['不动产情况', '不动产状况', '不动产信息'];

/** 不动产登记申请书. 不动产登记暂行条例 art. 16. */
export const realEstateApplication = defineDocument({
  type: 'real-estate-application',
  title: { zh: '不动产登记申请书', en: 'Application to register real estate' },
  titles: [
    '不动产登记申请书',
    '不动产转移登记申请书',
    '不动产登记申请表',
    '不动产转移登记申请表',
    '不动产登记申请审批表',
  ],
  cues: [
    { text: '不动产单元号', weight: 1 },
    { pattern: /义务人|转让[人方]/u, weight: 1.5 },
    { pattern: /权利人|受让[人方]/u, weight: 0.5 },
    { pattern: /登记原因|登记事由/u, weight: 1 },
    { pattern: /转移登记/u, weight: 0.5 },
    { pattern: /坐落/u, weight: 0.5 },
    { pattern: /(?:原)?不动产权证(?:书)?号|不动产权属证书号/u, weight: 1 },
    { pattern: /申请人/u, weight: 0.5 },
    { pattern: /买卖合同|违约责任|合同编号/u, weight: -4 },
    { pattern: /登记时间/u, weight: -1 },
    { pattern: /附记|权利其他状况/u, weight: -2 },
    { text: '查询', weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    transferees: {
      labels: [
        '权利人姓名（名称）',
        '权利人姓名（名',
        '权利人（姓名、名称）',
        '权利人姓名或名称',
        '权利人姓名',
        '受让人姓名',
        '受让人',
        '买受人',
        '买方',
        '权利人',
      ],
      sections: [{ after: HOLDER, until: [...OBLIGOR, ...PROPERTY], labels: ['姓名（名称）', '姓名或名称', '姓名'] }],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    transferors: {
      labels: [
        '义务人姓名（名称）',
        '义务人姓名（名',
        '义务人（姓名、名称）',
        '义务人姓名或名称',
        '义务人姓名',
        '转让人姓名',
        '转让人',
        '出卖人',
        '卖方',
        '义务人',
      ],
      sections: [{ after: OBLIGOR, until: [...HOLDER, ...PROPERTY], labels: ['姓名（名称）', '姓名或名称', '姓名'] }],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['房屋坐落', '不动产坐落', '坐落', '座落'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    unitNumber: { labels: ['不动产单元号'], format: unitNumber, lines: 2, placement: ['right'] },
    certificateNumber: {
      labels: [
        '原不动产权属证书号',
        '原不动产权证书号',
        '原不动产权证号',
        '不动产权属证书号',
        '不动产权证书号',
        '不动产权证号',
        '原产权证号',
      ],
      patterns: [/(?<value>\p{Script=Han}\(\d{4}\)\p{Script=Han}{1,16}?不动产权第?\d{5,9}号?)/mu],
      format: titleNumber,
      lines: 2,
      placement: ['right'],
    },
    area: { labels: ['建筑面积', '房屋面积', '面积'], format: area, placement: ['right'] },
    usage: { labels: ['规划用途', '房屋用途', '用途'], format: usage, placement: ['right'] },
    signedOn: {
      labels: ['申请日期', '签署日期', '签字日期'],
      patterns: [SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
    shares: {
      format: personName,
      table: {
        columns: {
          name: { headings: ['共有人姓名', '共有人'], format: personName },
          share: { headings: ['所占份额', '份额', '共有份额', '占有份额'], format: share },
        },
        row: /(?<=共有|份额|[:、,;%)])(?<name>\p{Script=Han}{2,4}?)(?:占|占有|享有|:)?(?:份额)?(?<share>\d{1,3}(?:\.\d+)?%|百分之\d{1,3}|\d{1,2}\/\d{1,3})/u,
        until: ['登记原因', ...OBLIGOR, ...PROPERTY],
      },
    },
  },
  stops: [
    '身份证件种类',
    '证件种类',
    '证件号码',
    '证件号',
    '身份证号码',
    '通讯地址',
    '联系电话',
    '邮编',
    '法定代表人',
    '代理人',
    '不动产类型',
    '共有情况',
    '共有方式',
    '登记原因',
    '交易价格',
    '申请登记事由',
    '申请人情况',
    '本申请人',
    ...HOLDER,
    ...OBLIGOR,
    ...PROPERTY,
  ],
  signatures: [
    {
      id: 'transferees',
      several: true,
      signer: { zh: '权利人（受让人）', en: 'the transferees' },
      parties: ['权利人', '受让人', '受让方', '买受人', '买方', '登记权利人', '申请人'],
    },
    {
      id: 'transferors',
      several: true,
      signer: { zh: '义务人（转让人）', en: 'the transferors' },
      parties: ['义务人', '转让人', '转让方', '出卖人', '卖方', '登记义务人'],
    },
  ],
});

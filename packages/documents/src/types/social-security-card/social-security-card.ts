import { defineDocument } from '../../define-document';
import { cardCode } from '../../formats/card-code-format';
import { idNumber } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';

/** 社会保障卡, the side with the holder. 社会保险法 art. 58: its number is the citizen's. */
export const socialSecurityCard = defineDocument({
  type: 'social-security-card',
  title: { zh: '社会保障卡', en: 'Social security card' },
  titles: ['中华人民共和国社会保障卡', '社会保障·市民卡'],
  titlePattern: /社会保障.{0,6}卡|社保卡/u,
  cues: [
    { pattern: /社会保障(?:·市民)?卡/u, weight: 3 },
    { pattern: /社会保障号码?|社保号码?/u, weight: 2.5 },
    { pattern: /卡号|卡识别码/u, weight: 0.5 },
    { text: '姓名', weight: 0.5 },
    { pattern: /发卡(?:日期|机构|时间)/u, weight: 1 },
    { pattern: /人力资源(?:和|与)?社会保障/u, weight: 0.5 },
    { pattern: /申请|凭证|转移|认证表|提取|报销|参保地|缴费/u, weight: -5 },
    { pattern: /签发机关|公民身份号码民族|票据/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'card',
  fields: {
    name: {
      labels: ['姓名', '持卡人姓名', '持卡人'],
      // On screens the name stands over the number, without a label.
      patterns: [/社会保障卡(?<value>\p{Script=Han}[\p{Script=Han}·]{1,11}?)(?=[1-9]\d{5})/u],
      format: personName,
    },
    idNumber: {
      labels: ['社会保障号码', '社会保障号', '公民身份号码', '社保号'],
      patterns: [/(?<value>[1-9]\d{16}[\dXx])/u],
      format: idNumber,
    },
    cardNumber: { labels: ['社会保障卡卡号', '社会保障卡号', '社保卡卡号', '社保卡号', '卡号'], format: cardCode },
  },
  stops: [
    '银行卡号',
    '银行账户',
    '持卡人签名',
    '发卡地',
    '卡状态',
    '发卡日期',
    '发卡机构',
    '有效期限',
    '性别',
    '民族',
    '出生日期',
    '服务电话',
    '银行账号',
  ],
  signatures: [],
  bears: [{ feature: 'photo', least: 2 }],
  neverTyped: true,
});

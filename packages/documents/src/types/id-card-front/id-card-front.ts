import { defineDocument } from '../../define-document';
import { address, date, ethnicity, idNumber, sex } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { WRITTEN_DAY } from '../../words/days';

/** 居民身份证, portrait side. 居民身份证法 art. 3; GB 11643. */
export const idCardFront = defineDocument({
  type: 'id-card-front',
  title: { zh: '居民身份证（人像面）', en: 'Resident ID card, portrait side' },
  titles: [],
  cues: [
    { text: '公民身份号码', weight: 3 },
    { text: '姓名', weight: 1 },
    { text: '性别', weight: 1 },
    { text: '民族', weight: 1 },
    { text: '出生', weight: 1 },
    { text: '住址', weight: 1 },
    { pattern: /姓名.{1,40}性别[男女]民族/u, weight: 1 },
    { pattern: /\d{17}[\dX]/u, weight: 1 },
    { text: '签发机关', weight: -1 },
    { text: '临时居民身份证', weight: -6 },
    { text: '居住证', weight: -6 },
    { text: '社会保障', weight: -6 },
    { text: '申请书', weight: -6 },
    { text: '申请表', weight: -6 },
    // A copy of the card pasted onto a form.
    { pattern: /委托权限|核对登记材料|股东|章程/u, weight: -6 },
    { pattern: /粘贴处|承诺|签字/u, weight: -6 },
    { text: '常住人口登记卡', weight: -6 },
    { text: '户主', weight: -4 },
    { pattern: /学历|籍贯|简历|政治面貌|毕业院校|联系电话|手机/u, weight: -3 },
    { text: '证明', weight: -4 },
    { text: '合同', weight: -4 },
    // A temporary card whose title is cut off bears the issuing office on the same side.
    { pattern: /^(?!.*居民身份证).*签发机关/su, weight: -8 },
    { pattern: /文化程度|婚姻状况|服务处所|兵役状况|宗教信仰|何时由何地/u, weight: -6 },
  ],
  threshold: 5,
  extent: 'card',
  fields: {
    name: { labels: ['姓名'], format: personName, placement: ['right'] },
    sex: { labels: ['性别'], format: sex, placement: ['right'] },
    ethnicity: { labels: ['民族'], format: ethnicity, placement: ['right'] },
    birthDate: {
      labels: ['出生'],
      patterns: [new RegExp(String.raw`(?<value>${WRITTEN_DAY})`, 'u')],
      format: date,
      placement: ['right'],
    },
    address: { labels: ['住址'], format: address, lines: 4, placement: ['right'] },
    idNumber: {
      labels: ['公民身份号码', '公民身份证号码'],
      patterns: [/(?<value>[1-9]\d{16}[\dXx])/u],
      format: idNumber,
      placement: ['right', 'below'],
    },
  },
  stops: [],
  signatures: [],
  bears: [{ feature: 'portrait' }],
  neverTyped: true,
});

import { defineDocument } from '../define-document';
import { address, amount, area, date, idNumber, partyName, periodEnd, periodStart, usage } from '../field-formats';

const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日';
const TERM = new RegExp(`(?<value>自?${DATE}起?至${DATE}止?)`, 'u');
const PARTY_NUMBER =
  '(?:身份证(?:件)?(?:号码?)?|证件号码|公民身份号码|统一社会信用代码):?(?<value>[1-9][0-9A-Z*]{14,18})';

/** 房屋租赁合同. 民法典 art. 703-734. */
export const leaseContract = defineDocument({
  type: 'lease-contract',
  title: { zh: '房屋租赁合同', en: 'Lease contract' },
  titles: [
    '房屋租赁合同',
    '租赁合同',
    '房屋租赁协议书',
    '房屋租赁协议',
    '商铺租赁合同',
    '厂房租赁合同',
    '租房合同',
    '写字楼租赁合同',
  ],
  cues: [
    { pattern: /出租[方人]/u, weight: 1.5 },
    { pattern: /承租[方人]/u, weight: 1.5 },
    { pattern: /租赁期限|租期|租赁期/u, weight: 1.5 },
    { pattern: /月租金|租金/u, weight: 1 },
    { pattern: /押金|保证金/u, weight: 0.5 },
    { pattern: /甲方.{0,300}乙方/u, weight: 0.5 },
    { pattern: /转租/u, weight: 0.5 },
    { text: '买受人', weight: -3 },
    { text: '购房', weight: -3 },
    { text: '申请书', weight: -3 },
    { text: '承诺书', weight: -3 },
  ],
  threshold: 4,
  extent: 'pages',
  fields: {
    lessor: {
      labels: ['出租方（甲方）', '出租人（甲方）', '甲方（出租方）', '甲方（出租人）', '出租方', '出租人', '甲方'],
      format: partyName,
      placement: ['right'],
    },
    lessorIdNumber: {
      patterns: [new RegExp(`(?:出租[方人]|甲方)(?:(?!承租[方人]|乙方).){0,80}?${PARTY_NUMBER}`, 'u')],
      format: idNumber,
    },
    lessee: {
      labels: ['承租方（乙方）', '承租人（乙方）', '乙方（承租方）', '乙方（承租人）', '承租方', '承租人', '乙方'],
      format: partyName,
      placement: ['right'],
    },
    lesseeIdNumber: {
      patterns: [new RegExp(`(?:承租[方人]|乙方)(?:(?!出租[方人]).){0,80}?${PARTY_NUMBER}`, 'u')],
      format: idNumber,
    },
    address: {
      labels: ['房屋地址', '房屋坐落', '租赁房屋地址', '坐落地址', '租赁物地址', '房屋位置'],
      patterns: [
        /(?:坐落于|座落于|位于|坐落在|地址为)(?<value>.{6,80}?)(?:的房屋|的商铺|的住房|的场地|房屋出租|,|。|出租给)/u,
      ],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: ['建筑面积', '房屋面积', '租赁面积', '面积'],
      patterns: [/建筑面积(?:为|约)?(?<value>\d+(?:\.\d+)?)(?:平方米|㎡)/u],
      format: area,
      placement: ['right'],
    },
    usage: {
      labels: ['租赁用途', '房屋用途', '用途'],
      patterns: [/(?:房屋用途|租赁用途|用途)(?:为|:)(?<value>\p{Script=Han}{2,10}?)(?=,|。|;|使用|权属)/u],
      format: usage,
      placement: ['right'],
    },
    startDate: { labels: ['租赁期限', '租期'], patterns: [TERM], format: periodStart, lines: 2, placement: ['right'] },
    endDate: { labels: ['租赁期限', '租期'], patterns: [TERM], format: periodEnd, lines: 2, placement: ['right'] },
    monthlyRent: {
      labels: ['月租金'],
      patterns: [
        /(?:每月|月)租金(?:标准)?(?:为)?(?:人民币)?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?元?)/u,
        /租金.{0,12}?每月(?:人民币)?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?元?)/u,
      ],
      format: amount,
      placement: ['right'],
    },
    signedOn: {
      labels: ['签订日期', '签约日期', '签署日期', '签订时间', '日期'],
      patterns: [/(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?!.*\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '证件号码',
    '身份证号码',
    '身份证号',
    '联系电话',
    '电话',
    '统一社会信用代码',
    '押金',
    '合同编号',
    '大写',
    '住址',
    '权属证书编号',
  ],
  signatures: [
    {
      id: 'lessor',
      signer: { zh: '出租方', en: 'the lessor' },
      parties: ['出租方', '出租人', '出租单位', '房东', '转租方', '转租人', '甲方'],
    },
    {
      id: 'lessee',
      signer: { zh: '承租方', en: 'the lessee' },
      parties: ['承租方', '承租人', '承租单位', '租客', '租户', '租赁方', '乙方'],
    },
  ],
});

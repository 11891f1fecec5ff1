import { clauseAddress } from '../clause-address-format';
import { defineDocument } from '../define-document';
import { area, date, partyName, unitNumber } from '../field-formats';
import { price } from '../price-format';
import { SIGNING_DATE } from '../signing-date';
import { titleNumber } from '../title-number-format';

/** 存量房买卖合同. 民法典 art. 595-597. */
export const houseSaleContract = defineDocument({
  type: 'house-sale-contract',
  title: { zh: '存量房买卖合同', en: 'Sale contract of an existing home' },
  titles: [
    '存量房买卖合同',
    '存量房屋买卖合同',
    '房屋买卖合同',
    '二手房买卖合同',
    '二手房屋买卖合同',
    '存量房交易合同',
    '房地产买卖契约',
    '房产买卖合同',
  ],
  cues: [
    { pattern: /出卖人|卖方/u, weight: 1 },
    { pattern: /买受人|买方/u, weight: 1 },
    { pattern: /成交价|总房价款|房屋价款|转让价/u, weight: 1.5 },
    { pattern: /不动产权(?:证|第)|产权证号|房产证号|房屋所有权证/u, weight: 1 },
    { pattern: /存量房|二手房/u, weight: 1 },
    { pattern: /转移登记|过户/u, weight: 0.5 },
    { pattern: /违约/u, weight: 0.5 },
    { pattern: /预售|商品房/u, weight: -4 },
    { pattern: /出租[方人]|承租[方人]|租金/u, weight: -3 },
    { text: '认购书', weight: -4 },
    { pattern: /申请[书表]|义务人/u, weight: -4 },
    { pattern: /完税/u, weight: -4 },
  ],
  threshold: 4.5,
  extent: 'pages',
  fields: {
    sellers: {
      labels: ['出卖人（甲方）', '卖方（甲方）', '甲方（卖方）', '甲方（出卖人）', '出卖方', '出卖人', '卖方', '甲方'],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    buyers: {
      labels: ['买受人（乙方）', '买方（乙方）', '乙方（买方）', '乙方（买受人）', '买受方', '买受人', '买方', '乙方'],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['房屋坐落', '房屋地址', '坐落', '房屋位置'],
      patterns: [/(?:坐落于|座落于|位于|坐落为|坐落在)(?<value>.{6,80}?)(?=,|。|;|的房屋|\(|建筑面积)/u],
      format: clauseAddress,
      lines: 3,
      placement: ['right'],
    },
    certificateNumber: {
      labels: ['不动产权证书号', '不动产权证号', '产权证书号', '产权证号', '房产证号', '权属证书号'],
      patterns: [
        /(?<value>\p{Script=Han}\(\d{4}\)\p{Script=Han}{1,16}?不动产权第?\d{5,9}号)/u,
        /(?:权证号|产权证号)(?:为|:)(?<value>[\p{Script=Han}A-Z\d()]{6,40}?号)/u,
      ],
      format: titleNumber,
      lines: 2,
      placement: ['right'],
    },
    unitNumber: {
      labels: ['不动产单元号'],
      patterns: [/(?<value>\d{12}[A-Z]{2}\d{5}[A-Z]\d{8})/u],
      format: unitNumber,
      lines: 2,
      placement: ['right'],
    },
    area: {
      labels: ['建筑面积', '房屋面积'],
      patterns: [/建筑面积(?:为|共|约)?:?(?<value>\d+(?:\.\d+)?)(?:平方米|㎡|m2)/u],
      format: area,
      placement: ['right'],
    },
    price: {
      labels: [
        '成交价格',
        '成交价款',
        '成交价',
        '总房价款',
        '房屋总价款',
        '房屋总价',
        '转让价款',
        '转让价格',
        '总价款',
      ],
      patterns: [
        /(?:成交价|总价|房价款|价款)(?:格|款)?(?:为|共计|总计)?:?(?:人民币)?(?:\(小写\))?:?(?<value>[¥]?\d[\d,.]*(?:万?元))/u,
      ],
      format: price,
      placement: ['right'],
    },
    signedOn: {
      labels: ['签订日期', '签约日期', '签署日期', '签订时间', '日期'],
      patterns: [SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '身份证号码',
    '身份证号',
    '证件号码',
    '联系电话',
    '住址',
    '合同编号',
    '房屋用途',
    '规划用途',
    '大写',
    '定金',
    '付款方式',
    '共有人',
    '税费承担',
  ],
  signatures: [
    {
      id: 'sellers',
      several: true,
      signer: { zh: '出卖人', en: 'the sellers' },
      parties: ['出卖人', '出卖方', '卖方', '转让方', '转让人', '出让方', '出售方', '售房人', '甲方'],
    },
    {
      id: 'buyers',
      several: true,
      signer: { zh: '买受人', en: 'the buyers' },
      parties: ['买受人', '买受方', '买方', '受让方', '受让人', '购买方', '购房人', '乙方'],
    },
  ],
});

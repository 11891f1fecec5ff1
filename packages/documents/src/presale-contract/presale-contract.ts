import { defineDocument } from '../define-document';
import { address, area, date, documentNumber, organisationName, personNames } from '../field-formats';
import { price } from '../price-format';

/** 商品房买卖合同（预售）. 城市房地产管理法 art. 45. */
export const presaleContract = defineDocument({
  type: 'presale-contract',
  title: { zh: '商品房买卖合同（预售）', en: 'Presale contract of a new home' },
  titles: ['商品房买卖合同', '商品房买卖合同（预售）', '商品房预售合同'],
  cues: [
    { pattern: /预售许可证号?/u, weight: 2 },
    { text: '出卖人', weight: 1 },
    { text: '买受人', weight: 1 },
    { pattern: /商品房/u, weight: 1 },
    { pattern: /预售/u, weight: 0.5 },
    { pattern: /总价款|计价方式|房价款/u, weight: 1 },
    { pattern: /出租[方人]|承租[方人]/u, weight: -3 },
    { text: '认购书', weight: -4 },
  ],
  threshold: 4.5,
  extent: 'pages',
  fields: {
    seller: {
      labels: ['出卖人', '开发企业', '出卖人（甲方）'],
      format: organisationName,
      lines: 2,
      placement: ['right'],
    },
    buyers: { labels: ['买受人', '买受人（乙方）'], format: personNames, placement: ['right'] },
    address: {
      labels: ['房屋坐落', '房屋地址', '坐落', '坐落于', '坐落在'],
      patterns: [/(?:坐落于|座落于|位于|坐落为)(?<value>.{6,80}?)(?=,|。|;)/u],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    presalePermitNumber: {
      labels: ['预售许可证号', '商品房预售许可证号', '预售许可证号为'],
      patterns: [
        /预售许可证号?(?:为|:)?(?<value>[\p{Script=Han}A-Z\d()-]{4,30}?号)/u,
        /预售许可证号?(?:为|:)?(?<value>[\p{Script=Han}A-Z\d()-]{4,30}?)(?=。|,|;)/u,
      ],
      format: documentNumber,
      placement: ['right'],
    },
    area: {
      labels: ['建筑面积'],
      patterns: [/建筑面积(?:为|共)?(?<value>\d+(?:\.\d+)?)(?:平方米|㎡)/u],
      format: area,
      placement: ['right'],
    },
    price: {
      labels: ['总价款', '总房价款', '总价'],
      patterns: [/总价款?(?:为)?(?:人民币)?(?<value>[¥￥]?\d(?:[\d,.]*\d)?(?:万?元)?)/u],
      format: price,
      placement: ['right'],
    },
    contractNumber: { labels: ['合同编号', '合同备案号', '备案号'], format: documentNumber, placement: ['right'] },
    signedOn: {
      labels: ['签约日期', '签订日期', '日期'],
      patterns: [/(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?!.*\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '统一社会信用代码',
    '信用代码',
    '证件号码',
    '身份证号码',
    '联系电话',
    '规划用途',
    '套内建筑面积',
    '单价',
    '大写',
    '法定代表人',
  ],
  signatures: [
    {
      id: 'buyer',
      signer: { zh: '买受人', en: 'the buyer' },
      parties: ['买受人', '买受方', '买方', '预购人', '购房人', '认购人', '乙方'],
    },
  ],
});

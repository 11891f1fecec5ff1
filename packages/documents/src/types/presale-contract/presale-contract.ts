import { defineDocument } from '../../define-document';
import { area, date, documentNumber } from '../../formats/field-formats';
import { houseAddress } from '../../formats/house-address-format';
import { organisationName } from '../../formats/organisation-formats';
import { personNames } from '../../formats/person-formats';
import { price } from '../../formats/price-format';
import { BESIDE_PARTIES, CONTRACT_NUMBER_LABELS, OTHER_DATES, SIGNED_ON_LABELS } from '../../words/contracts';
import { LAST_DATE } from '../../words/last-date';
import { FLOOR_AREA, FLOOR_AREA_LABELS, LOCATED, OTHER_AREAS, PROPERTY_ADDRESS_LABELS } from '../../words/property';
import { NAME_LABELS } from '../../words/representation';
import { permitNumber } from './permit-number-format';

const SELLER = [
  '出卖人（甲方）',
  '甲方（出卖人）',
  '出卖人名称',
  '出卖人',
  '出卖方',
  '出售方',
  '预售人',
  '预售方',
  '开发企业',
  '开发商',
  '企业名称',
  '卖方',
  '甲方',
];

const BUYER = [
  '买受人（乙方）',
  '乙方（买受人）',
  '买受人',
  '买受方',
  '预购人',
  '预购方',
  '购房人',
  '姓名/名称',
  '买方',
  '乙方',
];

/** 商品房买卖合同（预售）. 城市房地产管理法 art. 45. */
export const presaleContract = defineDocument({
  type: 'presale-contract',
  title: { zh: '商品房买卖合同（预售）', en: 'Presale contract of a new home' },
  titles: [
    '商品房买卖合同',
    '商品房买卖合同（预售）',
    '商品房预售合同',
    '商品房预售合同登记备案表',
    '商品房买卖合同登记备案表',
    '预售商品房买卖合同',
    '商品房预（销）售合同',
    '商品房购销合同',
    '商品房买卖合同（现售）',
  ],
  titlePattern: /商品房.{0,10}(?:买卖|预售|预购|购销|销售).{0,10}(?:合同|协议|契约|备案)|预售合同/u,
  cues: [
    { pattern: /预售许可证号?/u, weight: 2 },
    { pattern: /出卖[人方]|预售[人方]/u, weight: 1 },
    { pattern: /买受[人方]|预购[人方]/u, weight: 1 },
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
      labels: [...SELLER, '售房单位', '售房人'],
      sections: [{ after: SELLER, until: BUYER, labels: NAME_LABELS }],
      several: true,
      format: organisationName,
      lines: 2,
      placement: ['right', 'below'],
    },
    buyers: {
      labels: [...BUYER, '认购人', '购房者'],
      sections: [{ after: BUYER, until: SELLER, labels: NAME_LABELS }],
      several: true,
      format: personNames,
      lines: 2,
      placement: ['right', 'below'],
    },
    address: {
      labels: [...PROPERTY_ADDRESS_LABELS, '商品房地址', '商品房所在地', '房屋具体位置'],
      patterns: [LOCATED],
      format: houseAddress,
      lines: 3,
      placement: ['right'],
    },
    presalePermitNumber: {
      labels: [
        '商品房预售许可证号',
        '商品房预售许可证',
        '预售许可证编号',
        '预售许可证号',
        '预售许可证',
        '商品房预售许可文号',
        '预售许可文号',
        '商品房销售许可证号',
        '预售批准文号',
        '预售许可编号',
      ],
      patterns: [
        /(?:领取|取得|持有|办理)(?:的)?(?<value>[\p{Script=Han}A-Z\d()-]{2,12}?\(?\d{4}\)?[\p{Script=Han}A-Z\d()-]{0,6}?\d{3,12}号)(?=《|商品房预售许可)/u,
        /预售许可证号?(?:为|:)?(?<value>[\p{Script=Han}A-Z\d()-]{4,30}?号)/u,
        /预售许可证号?(?:为|:)?(?<value>[\p{Script=Han}A-Z\d()-]{4,30}?)(?=。|,|;)/u,
      ],
      format: permitNumber,
      lines: 2,
      placement: ['right', 'below'],
    },
    area: {
      labels: ['预测建筑面积', '暂测建筑面积', '预售面积', ...FLOOR_AREA_LABELS],
      patterns: [FLOOR_AREA],
      format: area,
      placement: ['right', 'below'],
    },
    price: {
      labels: [
        '合同总价款',
        '合同总价',
        '总房价款',
        '房屋总价',
        '房价总额',
        '总价款',
        '总金额',
        '总价',
        '小写',
        '总房款',
        '总售价',
        '合同价款',
        '总房价',
        '房款总额',
      ],
      patterns: [
        /总价款?(?:为)?(?:人民币)?(?<value>[¥￥]?\d(?:[\d,.]*\d)?(?:万?元)?)/u,
        /总(?:房)?(?:价款?|金额|房款)[^\d。;]{0,40}?(?<value>[¥￥]?\d(?:[\d,.]*\d)?(?:万?元)?)/u,
      ],
      format: price,
      placement: ['right', 'below'],
    },
    contractNumber: {
      labels: [...CONTRACT_NUMBER_LABELS, '合同登记编号', '预售合同登记号', '备案登记号'],
      format: documentNumber,
      placement: ['right'],
    },
    signedOn: {
      labels: SIGNED_ON_LABELS,
      patterns: [LAST_DATE],
      format: date,
      placement: ['right', 'below'],
    },
  },
  stops: [
    ...BESIDE_PARTIES,
    ...OTHER_AREAS,
    ...OTHER_DATES,
    '企业资质证书号',
    '代理机构',
    '委托代理机构',
    '项目名称',
    '房屋结构',
    '首付款',
    '付款方式',
    '总价大写',
    '规划用途',
    '单价',
  ],
  signatures: [
    {
      id: 'buyer',
      signer: { zh: '买受人', en: 'the buyer' },
      parties: ['买受人', '买受方', '买方', '预购人', '购房人', '认购人', '乙方'],
    },
  ],
});

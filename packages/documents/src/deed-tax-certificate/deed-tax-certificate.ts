import { defineDocument } from '../define-document';
import { date, partyName } from '../field-formats';
import { price } from '../price-format';
import { taxpayerNumber } from '../taxpayer-number-format';
import { receiptNumber } from './receipt-number-format';

/** 税收完税证明 of 契税, 契税完税凭证, 税收缴款书. 契税法 art. 10, 11. */
export const deedTaxCertificate = defineDocument({
  type: 'deed-tax-certificate',
  title: { zh: '契税完税证明', en: 'Deed tax certificate' },
  titles: [
    '中华人民共和国税收完税证明',
    '税收完税证明',
    '契税完税凭证',
    '契税完税证明',
    '契税完税证',
    '中华人民共和国契税完税证',
    '税收缴款书（税务收现专用）',
    '税收缴款书',
    '税收电子缴款书',
  ],
  cues: [
    { text: '契税', weight: 2 },
    { pattern: /纳税人识别号/u, weight: 0.5 },
    { text: '纳税人名称', weight: 0.5 },
    { pattern: /实缴\(?退?\)?(?:金额|税额)/u, weight: 1 },
    { pattern: /税款所属时期|品目名称|原凭证号/u, weight: 1 },
    { pattern: /计税(?:价格|金额|依据)/u, weight: 1 },
    { pattern: /填发日期/u, weight: 0.5 },
    { text: '完税', weight: 0.5 },
    { pattern: /合同|甲方|乙方/u, weight: -4 },
    { pattern: /申请[书表]|承诺/u, weight: -4 },
    { pattern: /发票代码|价税合计|开票日期/u, weight: -5 },
    { pattern: /税务事项均已结清/u, weight: -5 },
  ],
  threshold: 5,
  extent: 'page',
  fields: {
    taxpayerName: { labels: ['纳税人名称', '纳税人姓名', '纳税人'], format: partyName, lines: 2, placement: ['right'] },
    taxpayerId: {
      labels: ['纳税人识别号', '纳税人代码', '证件号码'],
      format: taxpayerNumber,
      placement: ['right', 'below'],
    },
    certificateNumber: {
      labels: ['凭证号码', '证明号码', '完税证号码', '电子税票号码', '税票号码', '票证号码', 'No.', '№'],
      patterns: [/N[oO0][.:]?(?<value>\d{8,20})/u, /(?<value>\(\d{6,12}\)\p{Script=Han}{2,8}\d{8})/u],
      format: receiptNumber,
      placement: ['right'],
    },
    taxBase: {
      labels: ['计税金额', '计税价格', '计税依据', '计税金额或销售收入'],
      patterns: [/计税(?:价格|金额|依据)(?:为)?:?(?:(?!税率|\d).){0,16}(?<value>[¥]?\d[\d,.]*\.\d{2}元?)/u],
      format: price,
      placement: ['right'],
    },
    taxAmount: {
      labels: ['实缴税额', '实缴金额', '应纳税额', '实纳税额', '金额合计'],
      patterns: [/金额合计.{0,40}?[¥](?<value>\d[\d,.]*\.\d{2})/u],
      format: price,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['填发日期', '开具日期', '填开日期'],
      patterns: [/填发日期:?(?<value>\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '税务机关',
    '征收机关',
    '原凭证号',
    '税种',
    '品目名称',
    '税款所属时期',
    '入（退）库日期',
    '实缴（退）金额',
    '房屋坐落',
    '权属转移对象',
    '面积',
    '税率',
    '税额大写',
    '填票人',
    '备注',
    '妥善保管',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});

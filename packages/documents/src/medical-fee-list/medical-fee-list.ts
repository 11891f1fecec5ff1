import { defineDocument } from '../define-document';
import { amount, organisationName, personName } from '../field-formats';
import { HOSPITAL_LABELS, HOSPITAL_LETTERHEAD } from '../hospital-names';
import { quantity } from '../quantity-format';
import { STAY, stayEnd, stayStart } from '../stay-format';
import { itemAmount, unitPrice } from './item-amount-format';
import { itemName } from './item-name-format';

/** 住院费用明细清单. 社会保险经办条例 art. 20. */
export const medicalFeeList = defineDocument({
  type: 'medical-fee-list',
  title: { zh: '住院费用明细清单', en: 'List of hospital charges' },
  titles: [
    '住院费用明细清单',
    '住院费用清单',
    '住院费用汇总清单',
    '住院病人费用明细清单',
    '住院病人费用清单',
    '住院患者费用明细清单',
    '住院患者费用清单',
    '医疗费用明细清单',
    '患者费用清单',
    '费用明细清单',
    '费用清单',
  ],
  cues: [
    { pattern: /项目名称|费用名称|药品名称/u, weight: 1 },
    { text: '数量', weight: 0.5 },
    { text: '单价', weight: 1 },
    { text: '金额', weight: 0.5 },
    { pattern: /医保类别|费用类别|项目类别|甲类|乙类|费别/u, weight: 1 },
    { pattern: /住院号|病案号|登记号/u, weight: 1 },
    { pattern: /科室|病区|床号/u, weight: 0.5 },
    { pattern: /票据代码|票据号码/u, weight: -5 },
    { pattern: /税率|价税合计|货物/u, weight: -5 },
    { pattern: /申请[表书]|合同|诊疗经过/u, weight: -4 },
  ],
  threshold: 4.5,
  extent: 'pages',
  fields: {
    patientName: { labels: ['患者姓名', '病人姓名', '姓名'], format: personName, placement: ['right'] },
    hospital: {
      labels: [...HOSPITAL_LABELS],
      patterns: [HOSPITAL_LETTERHEAD],
      format: organisationName,
      placement: ['right'],
    },
    admittedOn: {
      labels: ['入院日期', '入院时间'],
      patterns: [STAY],
      format: stayStart,
      placement: ['right'],
    },
    dischargedOn: {
      labels: ['出院日期', '出院时间'],
      patterns: [STAY],
      format: stayEnd,
      placement: ['right'],
    },
    totalAmount: {
      labels: ['费用总额', '费用总计', '费用合计', '总费用', '金额合计', '合计金额', '总金额', '总计', '合计'],
      patterns: [/(?:总计|合计)(?:金额)?(?:\(元\))?:?(?<value>[¥￥]?\d[\d,]*\.\d{2})/u],
      format: amount,
      placement: ['right'],
    },
    items: {
      format: itemName,
      table: {
        columns: {
          name: { headings: ['项目名称', '费用名称', '收费项目名称', '收费项目', '药品名称'], format: itemName },
          quantity: { headings: ['数量'], format: quantity },
          price: { headings: ['单价（元）', '单价'], format: unitPrice },
          amount: { headings: ['金额（元）', '金额'], format: itemAmount },
        },
        until: [
          '费用总额',
          '费用总计',
          '费用合计',
          '总费用',
          '合计金额',
          '总计',
          '合计',
          '打印日期',
          '打印时间',
          '制表',
        ],
      },
    },
  },
  stops: [
    '性别',
    '年龄',
    '住院号',
    '病案号',
    '科室',
    '病区',
    '床号',
    '费别',
    '医保类型',
    '住院天数',
    '住院日期',
    '住院时间',
    '规格',
    '单位',
    '项目编码',
    '医保类别',
    '费用类别',
    '自付比例',
    '小计',
    '打印日期',
    '打印时间',
    '大写',
  ],
  signatures: [],
});

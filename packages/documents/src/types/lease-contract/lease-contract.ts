import { defineDocument } from '../../define-document';
import { area, date, periodEnd, periodStart, usage } from '../../formats/field-formats';
import { houseAddress } from '../../formats/house-address-format';
import { partyName } from '../../formats/organisation-formats';
import { taxpayerNumber } from '../../formats/taxpayer-number-format';
import {
  BESIDE_PARTIES,
  CONTRACT_NUMBER_LABELS,
  OTHER_DATES,
  PARTY_NUMBER_IN_TEXT,
  PARTY_NUMBER_LABELS,
  SIGNED_ON_LABELS,
} from '../../words/contracts';
import { IN_CAPITALS } from '../../words/in-capitals';
import { LAST_DATE } from '../../words/last-date';
import { FLOOR_AREA, FLOOR_AREA_LABELS, LOCATED, OTHER_AREAS, PROPERTY_ADDRESS_LABELS } from '../../words/property';
import { NAME_LABELS } from '../../words/representation';
import { rent } from './rent-format';

const DATE = '\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?';
const TERM = [
  new RegExp(`(?<value>[自从由]?${DATE}(?:起|开始)?,?(?:至|到|[-—~])${DATE}止?)`, 'u'),
  // 至 on its line was not read, or read as something else.
  new RegExp(`(?<value>[自从由]_*${DATE}_*(?:起|开始)?[^。;,]{0,4}?${DATE})_*(?=止|,?(?:共|计|为期))`, 'u'),
  // In a sentence: 甲方从某日起将房屋交付乙方使用，至某日收回.
  new RegExp(`(?<value>[自从由于]_*${DATE}_*起?[^。;\\d]{0,30}?[至到]_*${DATE})_*(?:止|收回|届满|期满|终止)`, 'u'),
  // Two cells: 起租日期 and 终止日期.
  new RegExp(
    `(?:起租|开始|起始|租赁起)(?:日期|时间|日)?:?(?<value>${DATE}.{0,12}?(?:终止|结束|截止|到期|租赁止)(?:日期|时间|日)?:?${DATE})`,
    'u',
  ),
];
const TERM_LABELS = ['租赁期限', '租赁期间', '租赁时间', '租用期限', '承租期限', '房屋租赁期', '租赁期', '租期'];

const LESSOR = [
  '出租方（甲方）',
  '出租人（甲方）',
  '甲方（出租方）',
  '甲方（出租人）',
  '甲方（房东）',
  '出租方名称',
  '出租人姓名',
  '出租方',
  '出租人',
  '房东',
  '甲方',
];
const LESSEE = [
  '承租方（乙方）',
  '承租人（乙方）',
  '乙方（承租方）',
  '乙方（承租人）',
  '乙方（租客）',
  '承租方名称',
  '承租人姓名',
  '承租方',
  '承租人',
  '租客',
  '乙方',
];
const numberOf = (party: string, other: string): readonly RegExp[] => [
  new RegExp(
    `(?:${party})(?:(?!${other}).){0,80}?(?:身份证|证件|证号|信用代码|识别号|执照)[^\\d]{0,16}(?<value>${PARTY_NUMBER_IN_TEXT})`,
    'u',
  ),
];
const NUMBER_CELL = `(?:证件号码?|身份证号码?|信用代码):?`;
const NAME_CELL = '(?:姓名\\/名称|姓名\\(名称\\)|名称\\/姓名|姓名或名称)';

/** 房屋租赁合同. 民法典 art. 703-734. */
export const leaseContract = defineDocument({
  type: 'lease-contract',
  title: { zh: '房屋租赁合同', en: 'Lease contract' },
  titles: [
    '房屋租赁合同',
    '房屋租赁合同书',
    '租赁合同',
    '租赁合同书',
    '房屋租赁协议书',
    '房屋租赁协议',
    '租赁协议书',
    '租赁协议',
    '租房合同',
    '租房协议',
    '租房协议书',
    '房屋出租合同',
    '房屋出租协议',
    '房屋转租合同',
    '商铺租赁合同',
    '门面租赁合同',
    '门面房租赁合同',
    '店面租赁合同',
    '厂房租赁合同',
    '仓库租赁合同',
    '场地租赁合同',
    '写字楼租赁合同',
    '办公室租赁合同',
    '住房租赁合同',
    '公寓租赁合同',
    '公共租赁住房租赁合同',
    '房屋租赁契约',
    '房屋租赁合同（居间）',
  ],
  titlePattern: /^(?!.*(?:买卖|车|设备|申请|提取)).*(?:租赁|出租|租房|承租|转租).{0,10}(?:合同|协议|契约)/u,
  cues: [
    { pattern: /出租[方人]|房东/u, weight: 1.5 },
    { pattern: /承租[方人]|租客|租户/u, weight: 1.5 },
    { pattern: /租赁期限|租期|租赁期/u, weight: 1.5 },
    { pattern: /月租金|租金|房租/u, weight: 1 },
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
  annexes: ['房屋交割清单', '房屋附属设施设备清单', '设施设备清单', '物品清单'],
  fields: {
    lessor: {
      labels: [...LESSOR, '出租单位', '转租方（甲方）', '房主'],
      sections: [{ after: LESSOR, until: LESSEE, labels: NAME_LABELS }],
      patterns: [new RegExp(`${NAME_CELL}:?(?<value>[^:]{2,40}?)(?=姓名|名称|证件|身份证|联系|信用代码)`, 'u')],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    lessorIdNumber: {
      sections: [{ after: LESSOR, until: LESSEE, labels: PARTY_NUMBER_LABELS }],
      patterns: [
        ...numberOf('出租[方人]|甲方', '承租[方人]|乙方'),
        new RegExp(`${NUMBER_CELL}(?<value>${PARTY_NUMBER_IN_TEXT})`, 'u'),
      ],
      format: taxpayerNumber,
      placement: ['right'],
    },
    lessee: {
      labels: [...LESSEE, '承租单位', '租赁人', '租赁方（乙方）', '租用方', '租房人'],
      sections: [{ after: LESSEE, until: LESSOR, labels: NAME_LABELS }],
      patterns: [new RegExp(`${NAME_CELL}.*?${NAME_CELL}:?(?<value>[^:]{2,40}?)(?=证件|身份证|联系|信用代码)`, 'u')],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    lesseeIdNumber: {
      sections: [{ after: LESSEE, until: LESSOR, labels: PARTY_NUMBER_LABELS }],
      patterns: [
        ...numberOf('承租[方人]|乙方', '出租[方人]'),
        new RegExp(
          `${NUMBER_CELL}${PARTY_NUMBER_IN_TEXT}.{0,200}?${NUMBER_CELL}(?<value>${PARTY_NUMBER_IN_TEXT})`,
          'u',
        ),
      ],
      format: taxpayerNumber,
      placement: ['right'],
    },
    address: {
      labels: [
        ...PROPERTY_ADDRESS_LABELS,
        '租赁房屋地址',
        '租赁房屋坐落',
        '出租房屋地址',
        '租赁物地址',
        '租赁地址',
        '租赁物位置',
        '租赁标的',
        '房屋所在地',
        '门面位置',
        '商铺位置',
        '商铺地址',
        '房屋详细地址',
        '物业地址',
        '房屋门牌号',
        '标的房屋',
        '租赁物业地址',
        '租赁场所',
        '厂房位置',
        '店面地址',
      ],
      patterns: [LOCATED],
      format: houseAddress,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: [...FLOOR_AREA_LABELS, '租赁物面积', '租赁面积', '出租面积', '使用面积', '面积'],
      patterns: [
        FLOOR_AREA,
        /(?<!宗地|占地|土地|套内|公摊)面积(?:共计|合计|总计|约|为|共|是|(?:经[^,。]{0,10})?确定为|:){0,3}(?<value>\d[\d,]*(?:\.\d+)?)(?=平方|㎡|m|平米)/u,
      ],
      format: area,
      placement: ['right'],
    },
    usage: {
      labels: [
        '租赁房屋用途',
        '租赁用途',
        '房屋用途',
        '经营用途',
        '使用用途',
        '使用性质',
        '用途',
        '使用目的',
        '承租目的',
      ],
      patterns: [
        /(?:用途|功能)(?:仅?限?(?:为|是|于)|:)(?<value>\p{Script=Han}{2,12}?)(?=,|。|;|\(|使用|权属|包租|如|乙方|$)/u,
        /(?:租给|租与|租赁给)乙方(?:作为?|做|用于|用作|当)(?<value>\p{Script=Han}{2,12}?)(?:使用|之用|经营使用|用途|用)(?=,|。|;)/u,
        /乙方(?:承?租(?:用|赁)?(?:该房屋|房屋|租赁物)?)(?:作为?|做|用于|用作)(?<value>\p{Script=Han}{2,12}?)(?:使用|之用|用途|用|,|。|;)/u,
        /(?:租给|租与|租赁给)乙方(?:作为?|做|用于|用作)?(?<value>\p{Script=Han}{2,8}?)使用/u,
      ],
      format: usage,
      placement: ['right'],
    },
    startDate: {
      labels: [
        ...TERM_LABELS,
        '租赁起始日期',
        '起租日期',
        '租赁开始日期',
        '合同起始日',
        '起租日',
        '合同期限自',
        '交房起租日',
        '计租日',
      ],
      patterns: TERM,
      format: periodStart,
      lines: 2,
      placement: ['right'],
    },
    endDate: {
      labels: [
        ...TERM_LABELS,
        '租赁终止日期',
        '租赁到期日',
        '租赁截止日期',
        '止租日期',
        '合同到期日',
        '合同终止日',
        '租赁结束日期',
        '合同期满日',
        '届满日期',
      ],
      patterns: TERM,
      format: periodEnd,
      lines: 2,
      placement: ['right'],
    },
    monthlyRent: {
      labels: [
        '月租金标准',
        '月租金总额',
        '月租金额',
        '月租金',
        '每月租金',
        '月租',
        '租金标准',
        '租金标准及支付方式',
        '租金：每月',
        '月度租金',
        '租金每月人民币（小写）',
      ],
      patterns: [
        new RegExp(
          `(?:每月|月)租金(?:标准|总额|金额)?(?:为|是|共计|:){0,2}(?:人民币)?${IN_CAPITALS}?(?:\\(?小写\\)?)?:?(?<value>[¥￥]?\\d[\\d,]*(?:\\.\\d+)?元?)`,
          'u',
        ),
        /月租金?[^。;\d]{0,40}?小写\)?:?_*(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?)/u,
        new RegExp(
          `(?:租金|房租)[^。;]{0,16}?(?<!平方米|平米|㎡|/)每月(?:租金)?(?:为|:)?(?:人民币)?${IN_CAPITALS}?(?:\\(?小写\\)?)?:?(?<value>[¥￥]?\\d[\\d,]*(?:\\.\\d+)?元?)`,
          'u',
        ),
        /(?:租金|房租)[^。;]{0,24}?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?元)(?:整)?(?:\/|每)?\(?[☑√✓■]?(?:个?月)/u,
      ],
      format: rent,
      placement: ['right'],
    },
    signedOn: {
      labels: [...SIGNED_ON_LABELS, '立合同时间'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    ...BESIDE_PARTIES,
    ...CONTRACT_NUMBER_LABELS,
    ...OTHER_AREAS,
    ...OTHER_DATES,
    '押金',
    '首期租金',
    '年租金',
    '居间服务费',
    '权属证书编号',
    '房屋所有权证书编号',
    '产权证号',
    '房产证号',
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

import { defineDocument } from '../../define-document';
import { businessScope } from '../../formats/business-scope-format';
import { registeredCapital } from '../../formats/capital-format';
import { companyName } from '../../formats/company-name-format';
import { contribution } from '../../formats/contribution-format';
import { date } from '../../formats/field-formats';
import { partyName, writtenParty } from '../../formats/organisation-formats';
import { premisesAddress } from '../../formats/premises-address-format';
import { share } from '../../formats/share-format';
import { taxpayerNumber } from '../../formats/taxpayer-number-format';
import { COMPANY } from '../../words/company-in-text';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import { SIGNED_DAY } from '../../words/last-date';
import { CLAUSE_STARTS } from '../../words/numbered-clauses';
import { SIGNED_ON_LABELS } from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';

const NUMBER =
  '(?:统一社会信用代码|(?:居民)?身份证(?:件)?号码?|公民身份号码|证件号码|证照号码|号码)(?:为|是|:)*(?<idNumber>[0-9A-Z]{15,18})';

/** A shareholder told in a sentence: who, by which number, how much it pays in, which share that is. */
const told = (who: string, number: string): RegExp =>
  new RegExp(
    `${who}${number}[^。]{0,60}?(?:认缴|出资)(?:的?出资)?(?:数?额|金额)?(?:为|是|:|人民币)*(?<amount>\\d[\\d,]*(?:\\.\\d+)?万?元)[^。]{0,40}?(?<ratio>\\d{1,3}(?:\\.\\d+)?%)`,
    'u',
  );

/** The day on a booklet's cover, below its title. */
const COVER_DATE = new RegExp(`章程(?:\\([^)]*\\))?(?<value>${SIGNED_DAY})(?!起|以前)`, 'u');

/** 公司章程. 公司法 art. 46. */
export const articlesOfAssociation = defineDocument({
  type: 'articles-of-association',
  title: { zh: '公司章程', en: 'Articles of association' },
  titles: ['公司章程', '有限公司章程', '有限责任公司章程', '章程'],
  titlePattern: /章程(?:\([^)]*\))?$/u,
  cues: [
    { pattern: /公司章程|本章程/u, weight: 1 },
    { pattern: /第[一二三四五六]章/u, weight: 1 },
    { pattern: /第[一二三四五六七八九十]{1,3}条.{4,400}第[一二三四五六七八九十]{1,3}条/u, weight: 1 },
    { pattern: /(?:第[一二三四五六七八九十]{1,3}条.{4,400}){4}/u, weight: 1 },
    // The cover of a booklet says no more than this.
    { pattern: /^.{0,60}公司章程/u, weight: 1.5 },
    { pattern: /公司.{0,12}(?:不设|设)(?:董事会|监事会|董事|经理|监事)/u, weight: 1 },
    { pattern: /法定代表人.{0,24}董事.{0,8}担任|法定代表人.{0,10}辞任/u, weight: 0.5 },
    { pattern: /会计年度|法定公积金|弥补亏损/u, weight: 1 },
    { pattern: /解散.{0,80}清算组|清算义务人/u, weight: 0.5 },
    { pattern: /(?:营业|经营)期限为|股权转让|优先购买权/u, weight: 0.5 },
    { pattern: /股东(?:的)?(?:姓名|名称|出资)|出资比例|持股比例/u, weight: 1 },
    { pattern: /公司住所|公司的住所/u, weight: 0.5 },
    { text: '注册资本', weight: 0.5 },
    { pattern: /股东会.{0,30}(?:职权|权力机构)/u, weight: 1 },
    { pattern: /执行董事|董事会|监事/u, weight: 0.5 },
    { pattern: /议事规则|附则|表决权/u, weight: 0.5 },
    { pattern: /全体股东(?:签字|签名|签章|盖章)/u, weight: 0.5 },
    { pattern: /^.{0,80}(?:申请[书表]|承诺书|章程修正案|修正案)/u, weight: -6 },
    {
      pattern: /会议(?:时间|地点|议题)|^(?!第[一二三四五六七八九十]).{0,60}(?:股东|董事)(?:大?会)?.{0,14}决[议定]/u,
      weight: -4,
    },
    { pattern: /合伙人|合伙协议/u, weight: -4 },
    { pattern: /甲方|乙方|发包人|出租/u, weight: -4 },
    { pattern: /^.{0,60}清算报告/u, weight: -4 },
  ],
  threshold: 4.5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: ['公司名称', '公司的名称', '公司中文名称', '名称'],
      patterns: [
        new RegExp(`名称(?:为|是|:)+(?<value>${COMPANY})`, 'u'),
        new RegExp(`(?<value>${COMPANY})(?:公司)?章程`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    premisesAddress: {
      labels: ['公司住所', '公司的住所', '公司地址', '住所', '地址', '公司主要经营场所'],
      patterns: [/(?:住所|地址)(?:为|是|:|设在)+(?<value>.{6,70}?)(?=。|;|,|第[一二三四五六七八九十]+[条章])/u],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    registeredCapital: {
      labels: ['公司注册资本', '注册资本', '公司注册资金', '公司资本总额', '全体股东认缴的出资额'],
      patterns: [/注册资本(?:总额)?(?:为|是|:)?(?<value>(?:人民币)?[¥]?\d[\d,.]*(?:万|亿)?元)/u],
      format: registeredCapital,
      placement: ['right'],
    },
    businessScope: {
      patterns: [
        /经营范围(?:如下|为|是|:|。|\d{1,2}\.\d{0,2})+(?<value>.{4,900}?)(?:。(?!\(依法|一般(?:经营)?项目|许可(?:经营)?项目)|第[一二三四五六七八九十]+[条章]|(?<=\p{Script=Han}|\))(?:[一二三四五六七八九十]{1,2}、|\d{1,2}\.\d{1,2})\p{Script=Han}|$)/u,
      ],
      format: businessScope,
    },
    signedOn: {
      labels: SIGNED_ON_LABELS,
      patterns: [SIGNING_DATE, CLOSING_DATE, COVER_DATE],
      format: date,
      placement: ['right'],
    },
    shareholders: {
      format: partyName,
      table: {
        columns: {
          name: {
            headings: ['股东姓名或名称', '股东名称或姓名', '股东姓名（名称）', '股东姓名', '股东名称', '股东'],
            format: partyName,
            written: writtenParty,
          },
          idNumber: { headings: ID_NUMBER_LABELS, format: taxpayerNumber, proves: true },
          amount: { headings: ['认缴出资额', '认缴的出资额', '出资额', '出资数额', '认缴额'], format: contribution },
          ratio: {
            headings: ['出资比例', '持股比例', '股权比例', '所占比例', '出资占比', '占比', '股比', '比例'],
            format: share,
          },
        },
        // Tables without a column of numbers: the name, then what it takes over, then its share.
        // Or each in a sentence: who, by which number, how much, which share.
        row: [
          /(?<=货币|实物|方式|比例|日|%)(?<name>\p{Script=Han}{2,4}?)(?:货币|实物)?(?<amount>\d{1,9}(?:\.\d+)?(?:万元|元))(?:货币|实物)?(?<ratio>\d{1,3}(?:\.\d+)?%)/u,
          told(`(?:名称|姓名)(?:为|是|:)+(?<name>[^;,。:]{2,40}?)[;,。]`, `[^。:]{0,20}?${NUMBER}`),
          told(
            `(?:名称|姓名):(?<name>[^;,。:]{2,40}?)(?=(?:居民|公民)?身份证|证件|证照|统一社会|信用代码)`,
            `[^。:]{0,20}?${NUMBER}`,
          ),
          told(`(?<name>[^;,。:()]{2,40}?)`, `\\(${NUMBER}\\)`),
          told(`(?<=[)、。;:\\d])(?<name>\\p{Script=Han}[^;,。:]{1,40}?),`, NUMBER),
          told(
            `股东(?<name>\\p{Script=Han}{2,4}?|[^;,。:()]{4,40}?公司)\\(`,
            `[^()]{0,14}?(?<idNumber>[0-9A-Z]{15,18})\\)`,
          ),
          told(
            `股东(?:[甲乙丙丁戊己庚]|[一二三四五六七八九十]|\\(?\\d{1,2}\\)?)?(?:姓名|名称)?:?(?<name>\\p{Script=Han}{2,4}?|[^;,。:]{4,40}?公司)(?=[,(:]|以|认|出|统一社会|(?:居民|公民)?身份证)`,
            `(?:[^。]{0,24}?(?<idNumber>[0-9A-Z]{15,18}))?`,
          ),
        ],
        until: ['合计', '股东应当', ...CLAUSE_STARTS],
      },
    },
  },
  stops: [
    '出资方式',
    '出资时间',
    '认缴出资时间',
    '出资日期',
    '认缴日期',
    '实缴日期',
    '缴付日期',
    '缴足日期',
    '成立日期',
    '以下简称',
    '法定代表人',
    ...CLAUSE_STARTS,
  ],
  signatures: [
    {
      id: 'shareholders',
      several: true,
      signer: { zh: '全体股东', en: 'all shareholders' },
      parties: ['全体股东', '股东', '发起人', '全体投资人', '投资人', '出资人'],
    },
  ],
});

import { defineDocument } from '../define-document';
import { businessName, date, organisationName, partyName, usage } from '../field-formats';
import type { Format } from '../format';
import { LAST_DATE } from '../last-date';
import { premisesAddress } from '../premises-address-format';
import { CLOSING_DATE, SIGNING_DATE } from '../signing-date';
import { OTHER_ADDRESSES, OTHER_DATES, PERSON_DETAILS, PREMISES_LABELS, SIGNED_ON_LABELS } from '../words/registration';

/** A person, a company, or a shop whose name ends as it likes but says what it is. */
const declarant: Format = (raw) =>
  organisationName(raw) ?? partyName(raw) ?? (/[(（]个[体人]|个体户/u.test(raw) ? businessName(raw) : undefined);

/** 住所（经营场所）使用承诺书. 市场主体登记管理条例 art. 11. */
export const premisesCommitment = defineDocument({
  type: 'premises-commitment',
  title: { zh: '住所（经营场所）使用承诺书', en: 'Commitment on the use of premises' },
  titles: [
    '住所（经营场所）使用承诺书',
    '住所（经营场所）承诺书',
    '经营场所使用承诺书',
    '经营场所自主申报承诺书',
    '住所（经营场所）自主申报承诺书',
    '经营场所承诺书',
    '场地使用承诺书',
    '住所（经营场所）申报承诺书',
    '住所（经营场所）申报承诺信息',
    '住所（经营场所）信息申报承诺书',
    '住所（经营场所）登记承诺书',
    '住所（经营场所）申报表',
    '住所申报承诺书',
    '住所承诺书',
    '经营场所申报承诺书',
    '住所（经营场所）使用证明',
    '住所（经营场所）证明',
    '经营场所使用证明',
    '经营场所证明',
    '场地使用证明',
    '房屋使用证明',
  ],
  titlePattern: /^(?!.*(?:改变|利害|租)).*(?:住所|经营场所|场地|场所).{0,16}(?:承诺|申报|声明|证明)/u,
  cues: [
    { pattern: /承诺/u, weight: 1 },
    { pattern: /承诺人/u, weight: 1 },
    { text: '经营场所', weight: 1 },
    { pattern: /(?:作为|做为|用作|登记为).{0,8}(?:经营场所|住所)/u, weight: 1 },
    { pattern: /产权人|产权属|所有权人/u, weight: 1.5 },
    { pattern: /产权无争议|拆迁范围|违章建筑|违法建[设筑]|负面清单|使用权取得方式/u, weight: 1 },
    { pattern: /使用方式/u, weight: 1 },
    { pattern: /房屋用途|用途/u, weight: 0.5 },
    { text: '登记申请书', weight: -4 },
    { text: '租赁合同', weight: -2 },
    { pattern: /(?:出租方|甲方).{0,80}(?:承租方|乙方)/u, weight: -4 },
    { pattern: /利害关系|经营性用房/u, weight: -2 },
    { pattern: /^.{0,60}注销|债权债务/u, weight: -4 },
  ],
  threshold: 4,
  extent: 'page',
  fields: {
    declarantName: {
      labels: [
        '承诺人',
        '申请人',
        '申报人',
        '使用人',
        '使用单位',
        '承诺单位',
        '申请单位',
        '申报单位',
        '承诺人名称',
        '企业名称',
        '字号名称',
      ],
      patterns: [/(?:提供给|出租给|租给|出借给|交由)(?<value>[^,。;]{2,40}?)(?:作为|使用|用作|经营)/u],
      format: declarant,
      placement: ['right'],
    },
    owner: {
      labels: ['房屋产权人', '产权人', '房屋所有权人', '所有权人', '产权所有人', '产权单位', '权利人', '房主'],
      patterns: [/产权(?:归属|属于?|归|人为)(?<value>[^,。;]{2,40}?)(?=所有|,|。|;)/u],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: [...PREMISES_LABELS, '房屋坐落', '房屋地址', '坐落'],
      patterns: [
        /(?:位于|坐落于|座落于|坐落在)(?<value>[^。;]{6,80}?)(?=的(?:房屋|房产|场所|场地|商铺|住宅)|,面积|,建筑)/u,
      ],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    usage: {
      labels: ['房屋用途', '用途', '规划用途', '房屋性质及用途', '房屋性质', '使用性质', '产权用途'],
      patterns: [/用途(?:为|是)(?<value>\p{Script=Han}{2,10}?)(?=,|。|;)/u],
      format: usage,
      placement: ['right'],
    },
    signedOn: {
      labels: SIGNED_ON_LABELS,
      patterns: [SIGNING_DATE, CLOSING_DATE, LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    ...PERSON_DETAILS,
    ...OTHER_ADDRESSES,
    ...OTHER_DATES,
    '行政区划',
    '标准地址编码',
    '建筑面积',
    '使用期限',
    '产权人意见',
    '房屋产权证书',
    '使用权期限',
    '是否住改商',
    '使用面积',
    '面积',
    '使用方式',
    '身份证号码',
    '承诺人（签名）',
    '承诺人签字',
    '统一社会信用代码',
  ],
  signatures: [
    {
      id: 'declarant',
      signer: { zh: '承诺人', en: 'the declarant' },
      parties: ['承诺人', '声明人', '申请人', '经营者', '法定代表人', '产权人', '房屋所有权人', '业主'],
    },
  ],
});

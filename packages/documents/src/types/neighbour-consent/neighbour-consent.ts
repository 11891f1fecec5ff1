import { defineDocument } from '../../define-document';
import { date, idNumber } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { premisesAddress } from '../../formats/premises-address-format';
import { WRITTEN_DAY } from '../../words/days';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import { PERSON_DETAILS } from '../../words/registration';
import { CLOSING_DATE } from '../../words/signing-date';

/** 住宅改变为经营性用房的利害关系业主同意证明. 民法典 art. 279. */
export const neighbourConsent = defineDocument({
  type: 'neighbour-consent',
  title: { zh: '利害关系业主同意证明', en: "Neighbours' consent" },
  titles: [
    '有利害关系的业主同意将住宅改变为经营性用房的证明',
    '利害关系业主同意书',
    '利害关系业主同意证明',
    '住宅改变为经营性用房证明',
    '业主同意书',
    '业主同意证明',
    '利害关系业主意见表',
    '住宅改变为经营性用房同意书',
    '住所（经营场所）征询意见书',
    '住改商征询意见书',
    '利害关系人同意书',
    '利害关系人同意证明',
    '住改商同意证明',
    '四邻同意书',
    '邻居同意书',
  ],
  titlePattern: /(?:利害关系|业主|邻居|四邻|住改商|相邻).{0,16}(?:同意|意见|证明|声明)|住宅改变?为?(?:经营|商业)/u,
  cues: [
    { pattern: /利害关系/u, weight: 2 },
    {
      pattern: /经营性用房|住改商|住宅登记为|改变(?:房屋|住宅)?(?:用途|性质)|住宅.{0,12}(?:用于|作为|从事)经营/u,
      weight: 2,
    },
    { pattern: /无异议|征询|征求.{0,4}意见|没有意见/u, weight: 1 },
    { pattern: /周边住户|相邻|左邻|四邻|邻居|逐户/u, weight: 0.5 },
    { pattern: /业主/u, weight: 0.5 },
    { pattern: /居.{0,3}民?委员会|村民委员会|业主委员会|居委会|村委会/u, weight: 1 },
    { pattern: /民法典/u, weight: 0.5 },
    { pattern: /同意/u, weight: 0.5 },
    { text: '出租方', weight: -3 },
    { pattern: /^.{0,60}(?:申请书|承诺书)/u, weight: -3 },
  ],
  threshold: 4.5,
  extent: 'page',
  fields: {
    applicantName: {
      labels: [
        '申请人',
        '申请人姓名',
        '姓名/名称',
        '房屋所有人',
        '企业（个体工商户）名称',
        '申请企业名称',
        '住改商业主',
        '市场主体名称',
        '拟设立企业名称',
        '个体工商户经营者',
        '申请使用人',
        '开办人',
        '承租人',
      ],
      sections: [
        { after: ['申请人情况', '申请人信息'], until: ['业主委员会意见', '利害关系业主意见'], labels: ['姓名'] },
      ],
      patterns: [
        /(?<=证明|[书表人主:,。])(?<value>\p{Script=Han}[\p{Script=Han}·]{1,10}?)(?=\((?:公民身份|居民身份证|身份证)(?:件)?(?:号码?)?:?\d)/u,
        /申请人:?(?<value>\p{Script=Han}[\p{Script=Han}·]{1,14}?)(?=\(|,|身份证|拟)/u,
        /(?:兹有|辖区居民|居民|村民|业主|住户)(?<value>\p{Script=Han}[\p{Script=Han}·]{1,14}?)(?=\(身|,[男女]|\([男女]|,身份证|身份证)/u,
      ],
      format: personName,
      placement: ['right'],
    },
    idNumber: {
      labels: [...ID_NUMBER_LABELS, '证照号码', '身份证明号码'],
      patterns: [/身份证(?:件)?号码?:?(?<value>[1-9][\doOIl]{13,18}[\dXx])/u],
      format: idNumber,
      placement: ['right'],
    },
    address: {
      labels: [
        '经营场所',
        '房屋坐落',
        '房屋地址',
        '住宅坐落',
        '住宅地址',
        '住所（经营场所）',
        '坐落',
        '房屋座落地址',
        '楼栋门牌号',
        '申请地址',
        '详细地址',
      ],
      patterns: [
        /(?:位于|坐落于|座落于|坐落在)(?<value>.{6,80}?)(?=的住宅|的房屋|拟?作为|拟?改变为|拟?用作|拟?改作|\(建筑|\(面积|,|。)/u,
        /(?<!从)(?:将|以|使用|利用)(?<value>[^,。;]{6,80}?)(?=的?(?:住宅|住房|房屋|房产)(?:作为|改变|用作|开办|登记))/u,
      ],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['日期', '出具日期', '证明日期', '出具时间', '证明时间', '开具时间'],
      patterns: [
        new RegExp(String.raw`(?<value>[\doO]{4}年\d{1,2}月\d{1,2}日)(?!.*${WRITTEN_DAY})`, 'u'),
        CLOSING_DATE,
      ],
      format: date,
    },
  },
  stops: [
    ...PERSON_DETAILS,
    '企业（字号）名称',
    '字号名称',
    '企业名称',
    '拟经营项目',
    '经营项目',
    '行业类别',
    '产权人',
    '建筑面积',
    '位置',
    '同意的业主',
    '序号',
    '房号',
    '以上业主签名',
    '居民委员会意见',
  ],
  signatures: [
    {
      id: 'owners',
      signer: { zh: '有利害关系的业主', en: 'the owners concerned' },
      parties: ['同意的业主', '有利害关系的业主', '利害关系人', '业主', '房屋所有权人', '产权人', '邻居'],
    },
  ],
});

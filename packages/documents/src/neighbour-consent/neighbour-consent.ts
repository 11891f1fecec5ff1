import { defineDocument } from '../define-document';
import { address, date, idNumber, personName } from '../field-formats';

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
  ],
  cues: [
    { pattern: /利害关系/u, weight: 2 },
    { pattern: /经营性用房/u, weight: 2 },
    { pattern: /业主/u, weight: 0.5 },
    { pattern: /居民委员会|村民委员会|业主委员会/u, weight: 1 },
    { pattern: /民法典/u, weight: 0.5 },
    { pattern: /同意/u, weight: 0.5 },
    { text: '出租方', weight: -3 },
    { text: '申请书', weight: -3 },
  ],
  threshold: 4.5,
  extent: 'page',
  fields: {
    applicantName: {
      labels: ['申请人'],
      patterns: [/申请人:?(?<value>\p{Script=Han}[\p{Script=Han}·]{1,7}?)(?=\(|,|身份证|拟)/u],
      format: personName,
      placement: ['right'],
    },
    idNumber: { patterns: [/身份证(?:件)?号码?:?(?<value>[1-9]\d{13,16}[\dXx])/u], format: idNumber },
    address: {
      labels: ['经营场所', '房屋坐落', '房屋地址'],
      patterns: [/(?:位于|坐落于|座落于|坐落在)(?<value>.{6,80}?)(?:的住宅|的房屋|作为|改变为)/u],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    issuedOn: {
      patterns: [/(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?!.*\d{4}年\d{1,2}月\d{1,2}日)/u],
      format: date,
    },
  },
  stops: ['身份证号码', '同意的业主', '序号', '房号', '以上业主签名', '联系电话', '居民委员会意见'],
  signatures: [
    {
      id: 'owners',
      signer: { zh: '有利害关系的业主', en: 'the owners concerned' },
      parties: ['同意的业主', '有利害关系的业主', '利害关系人', '业主', '房屋所有权人', '产权人', '邻居'],
    },
  ],
});

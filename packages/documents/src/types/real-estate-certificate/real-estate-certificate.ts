import { defineDocument } from '../../define-document';
import { area, certificateNumber, date, unitNumber, usage, words } from '../../formats/field-formats';
import { houseAddress } from '../../formats/house-address-format';
import { partyName } from '../../formats/organisation-formats';
import { OTHER_DATES } from '../../words/contracts';
import { WRITTEN_DAY } from '../../words/days';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import {
  FLOOR_AREA,
  OTHER_AREAS,
  PROPERTY_ADDRESS_LABELS,
  TITLE_NUMBERS_IN_TEXT,
  UNIT_NUMBER_IN_TEXT,
  UNIT_NUMBER_LABELS,
} from '../../words/property';

/** 不动产权证书, its table page. 不动产登记暂行条例实施细则 art. 20. */
export const realEstateCertificate = defineDocument({
  type: 'real-estate-certificate',
  title: { zh: '不动产权证书', en: 'Real estate certificate' },
  titles: ['不动产权证书'],
  titlePattern: /^(?!.*申请).*不动产权证书?/u,
  cues: [
    // A booklet's cover, and the page of the law that it was issued under.
    { pattern: /^(?:中华人民共和国)?不动产权证书?(?:\(电子证[书照]\))?.{0,12}$/u, weight: 3 },
    { pattern: /本证所列不动产权利/u, weight: 3 },
    { pattern: /准予登记,?颁发此证/u, weight: 2 },
    { pattern: /登记机构.{0,60}(?:自然资源部|国土资源部|住房和城乡建设部)监制/u, weight: 2 },
    { pattern: /^附记/u, weight: 1 },
    { pattern: /不动产权第?\d{5,9}号?/u, weight: 2 },
    { text: '不动产单元号', weight: 2 },
    { text: '权利类型', weight: 1 },
    { text: '权利性质', weight: 1 },
    { text: '共有情况', weight: 1 },
    { text: '权利人', weight: 0.5 },
    { text: '坐落', weight: 0.5 },
    { text: '使用期限', weight: 0.5 },
    { text: '权利其他状况', weight: 1 },
    { text: '申请书', weight: -4 },
    { text: '登记证明', weight: -3 },
    { pattern: /合同编号|合同(?:一式|双方|约定)|(?:买卖|租赁|借款|抵押|居间)(?:合同|协议)/u, weight: -3 },
    { pattern: /甲方|乙方|出卖[人方]|出租[人方]|借款人/u, weight: -4 },
    { text: '义务人', weight: -2 },
    { text: '查询', weight: -3 },
    // Its notes say why it was issued: 登记原因：换证.
    {
      pattern:
        /登记原因(?!:?(?:换证|补证|换发|补发|更名|变更|买卖|继承|赠与|首次|转移))|义务人|受让(?:方|人)|转让(?:方|人)|申请(?:登记)?事由|申请人签/u,
      weight: -4,
    },
  ],
  threshold: 5,
  extent: 'pages',
  annexes: ['附图页', '房产分户图', '房产平面图', '分户平面图', '宗地图', '房屋平面图'],
  fields: {
    certificateNumber: {
      patterns: [
        // The first is told over lines too: 川（2022） and 成都市不动产权第… stand apart on a booklet's page.
        ...TITLE_NUMBERS_IN_TEXT,
        /(?<value>[\p{Script=Han}]\(\d{4}\)\p{Script=Han}{1,16}?不动产权第?\d{5,9}号)/mu,
        /(?<value>[\p{Script=Han}]?\(?\d{4}\)?\p{Script=Han}{1,16}?不动产权第?\d{5,9}号?)/mu,
      ],
      format: certificateNumber,
    },
    owner: { labels: ['权利人', '不动产权利人', '房屋所有权人'], format: partyName, lines: 2, placement: ['right'] },
    coOwnership: { labels: ['共有情况', '共有方式'], format: words, placement: ['right'] },
    address: { labels: PROPERTY_ADDRESS_LABELS, format: houseAddress, lines: 3, placement: ['right'] },
    unitNumber: {
      labels: UNIT_NUMBER_LABELS,
      patterns: [UNIT_NUMBER_IN_TEXT],
      format: unitNumber,
      lines: 2,
      placement: ['right'],
    },
    usage: { labels: ['用途'], format: usage, placement: ['right'] },
    area: {
      labels: ['房屋建筑面积', '建筑面积', '面积'],
      patterns: [/房屋建筑面积:?(?<value>\d[\d,]*(?:\.\d+)?)/u, FLOOR_AREA],
      format: area,
      lines: 2,
      placement: ['right'],
    },
    registeredOn: {
      labels: ['登记时间', '登记日期', '发证日期', '填发日期'],
      patterns: [
        // The day stands under the registry's seal, behind the words of the law.
        new RegExp(String.raw`登记机构[^\d]{0,30}?(?<value>${WRITTEN_DAY})(?![起止至])`, 'u'),
        new RegExp(String.raw`(?<value>${WRITTEN_DAY})中华人民共和国.{2,8}部监制`, 'u'),
        new RegExp(String.raw`登记(?:时间|日期):?(?<value>${WRITTEN_DAY})`, 'u'),
        // A day alone on its line: no term of use is set so.
        new RegExp(String.raw`^(?<value>${WRITTEN_DAY})$`, 'mu'),
      ],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    ...OTHER_AREAS,
    ...ID_NUMBER_LABELS,
    ...OTHER_DATES,
    '身份证',
    '登记机构',
    '房屋竣工时间',
    '房屋所在层',
    '持证人',
    '权利类型',
    '权利性质',
    '使用期限',
    '权利其他状况',
    '附记',
    '房屋结构',
    '房屋总层数',
    '国有建设用地使用权',
    '业务编号',
  ],
  signatures: [],
  bears: [
    { feature: 'printed-ground', least: 7, or: ['seal'] },
    { feature: 'seal', titled: true },
  ],
});

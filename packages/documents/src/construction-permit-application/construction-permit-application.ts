import { CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../company-in-text';
import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { address, creditCode, date } from '../field-formats';
import { price } from '../price-format';
import { buildingSize, projectCode, projectName } from '../project-formats';
import { SIGNING_DATE } from '../signing-date';

/** 建筑工程施工许可申请表. 建筑法 art. 8; 建筑工程施工许可管理办法 art. 4, 5. */
export const constructionPermitApplication = defineDocument({
  type: 'construction-permit-application',
  title: { zh: '施工许可申请表', en: 'Application for a construction permit' },
  titles: [
    '建筑工程施工许可证申请表',
    '建筑工程施工许可申请表',
    '建设工程施工许可申请书',
    '建设工程施工许可证申请表',
    '建设工程施工许可申请表',
    '施工许可证申请表',
    '施工许可申请表',
  ],
  cues: [
    { pattern: /施工许可(?:证)?申请/u, weight: 1 },
    { pattern: /建设单位/u, weight: 1 },
    { pattern: /施工(?:总承包)?单位/u, weight: 1 },
    { pattern: /监理单位/u, weight: 1 },
    { pattern: /(?:投资)?项目代码/u, weight: 0.5 },
    { pattern: /合同(?:价格|造价|工期)|合同开工日期/u, weight: 1 },
    { pattern: /工程规划许可证|用地规划许可证|建筑面积/u, weight: 0.5 },
    { pattern: /申请日期|申请单位/u, weight: 0.5 },
    { pattern: /发包人|中标人|审查结论|颁发此证/u, weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    projectName: {
      labels: ['工程名称', '项目名称', '建设项目名称'],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    projectCode: {
      labels: ['投资项目统一代码', '投资项目代码', '项目统一代码', '项目代码'],
      patterns: [/(?<value>\d{4}-\d{6}-\d{2}-\d{2}-\d{6})/u],
      format: projectCode,
      placement: ['right'],
    },
    builder: { labels: ['建设单位名称', '建设单位'], format: companyName, lines: 2, placement: ['right'] },
    builderUscc: {
      labels: ['建设单位统一社会信用代码', ...CREDIT_CODE_LABELS],
      patterns: [CREDIT_CODE_IN_TEXT],
      format: creditCode,
      lines: 2,
      placement: ['right'],
    },
    contractor: {
      labels: ['施工总承包单位', '施工总承包企业', '施工单位名称', '施工单位', '施工企业'],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['建设地址', '工程地址', '工程地点', '建设地点', '项目地址'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: ['总建筑面积', '建筑面积', '建设规模', '工程规模'],
      format: buildingSize,
      lines: 2,
      placement: ['right'],
    },
    price: {
      labels: ['合同价格', '合同造价', '合同金额', '合同价款', '工程造价', '合同总价'],
      format: price,
      placement: ['right'],
    },
    signedOn: {
      labels: ['申请日期', '填报日期', '签署日期', '日期'],
      patterns: [SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '法定代表人',
    '联系电话',
    '合同开工日期',
    '合同竣工日期',
    '合同工期',
    '结构类型',
    '层数',
    '用地规划许可证',
    '工程规划许可证',
    '勘察单位',
    '设计单位',
    '监理单位',
    '公章',
    '盖章',
    '申请单位',
    '工程概况',
    '参建单位',
  ],
  signatures: [
    {
      id: 'legalRepresentative',
      signer: { zh: '法定代表人', en: 'the legal representative' },
      parties: ['法定代表人', '法人代表', '建设单位负责人', '单位负责人'],
    },
  ],
});

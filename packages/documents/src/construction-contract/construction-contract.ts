import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { address, date } from '../field-formats';
import { price } from '../price-format';
import { buildingSize, projectName } from '../project-formats';
import { SIGNING_DATE } from '../signing-date';

/** 建设工程施工合同, its agreement. 民法典 art. 788-808; GF-2017-0201. */
export const constructionContract = defineDocument({
  type: 'construction-contract',
  title: { zh: '建设工程施工合同', en: 'Construction contract' },
  titles: [
    '建设工程施工合同',
    '建筑工程施工合同',
    '工程施工合同书',
    '工程施工合同',
    '施工总承包合同',
    '建设工程施工合同协议书',
    '合同协议书',
  ],
  cues: [
    { text: '发包人', weight: 1.5 },
    { text: '承包人', weight: 1.5 },
    { pattern: /签约合同价|合同总价|合同价款|合同价格/u, weight: 1.5 },
    { pattern: /工程名称/u, weight: 0.5 },
    { pattern: /工程地点|承包范围/u, weight: 0.5 },
    { pattern: /开工日期|竣工日期|工期总日历/u, weight: 1 },
    { pattern: /质量标准|项目经理/u, weight: 0.5 },
    { pattern: /出租[方人]|买受人|借款/u, weight: -4 },
    { pattern: /中标通知书|申请表|审查合格/u, weight: -3 },
    { pattern: /分包人|劳务分包/u, weight: -1 },
  ],
  threshold: 4.5,
  extent: 'pages',
  fields: {
    projectName: {
      labels: ['工程名称', '项目名称'],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    builder: {
      labels: ['发包人（全称）', '发包人（甲方）', '甲方（发包人）', '发包方（甲方）', '发包方', '发包人', '甲方'],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    contractor: {
      labels: ['承包人（全称）', '承包人（乙方）', '乙方（承包人）', '承包方（乙方）', '承包方', '承包人', '乙方'],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['工程地点', '工程地址', '建设地点', '施工地点'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: ['总建筑面积', '建筑面积', '工程规模', '建设规模'],
      patterns: [/建筑面积(?:为|约)?:?(?<value>\d+(?:\.\d+)?)(?:平方米|㎡|m2)/u],
      format: buildingSize,
      lines: 2,
      placement: ['right'],
    },
    price: {
      labels: ['签约合同价为', '签约合同价', '合同总价款', '合同总价', '合同价款', '合同金额'],
      patterns: [/(?:合同价|合同总价|合同价款)(?:款|格)?(?:为)?:?.{0,60}?[¥](?<value>\d[\d,.]*元?)/u],
      format: price,
      lines: 2,
      placement: ['right'],
    },
    startDate: { labels: ['计划开工日期', '合同开工日期', '开工日期', '开工时间'], format: date, placement: ['right'] },
    endDate: { labels: ['计划竣工日期', '合同竣工日期', '竣工日期', '竣工时间'], format: date, placement: ['right'] },
    signedOn: {
      labels: ['签订日期', '签订时间', '签约日期', '合同签订日期'],
      patterns: [/本合同于(?<value>\d{4}年\d{1,2}月\d{1,2}日)(?:在.{2,40})?签订/u, SIGNING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '工程立项批准文号',
    '工程内容',
    '资金来源',
    '结构形式',
    '工程承包范围',
    '工期总日历天数',
    '质量标准',
    '合同价格形式',
    '项目经理',
    '法定代表人',
    '代表人签字',
    '公章',
    '盖章',
    '统一社会信用代码',
    '组织机构代码',
  ],
  signatures: [
    {
      id: 'builder',
      signer: { zh: '发包人', en: 'the builder' },
      parties: ['发包人', '发包方', '建设单位', '甲方'],
    },
    {
      id: 'contractor',
      signer: { zh: '承包人', en: 'the contractor' },
      parties: ['承包人', '承包方', '施工单位', '乙方'],
    },
  ],
});

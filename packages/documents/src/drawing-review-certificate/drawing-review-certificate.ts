import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { date } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { buildingSize, projectName } from '../project-formats';
import { reviewNumber } from './review-number-format';

/** 施工图设计文件审查合格书. 建设工程质量管理条例 art. 11. */
export const drawingReviewCertificate = defineDocument({
  type: 'drawing-review-certificate',
  title: { zh: '施工图审查合格书', en: 'Drawing review certificate' },
  titles: [
    '施工图设计文件审查合格书',
    '房屋建筑工程施工图设计文件审查合格书',
    '市政基础设施工程施工图设计文件审查合格书',
    '施工图审查合格书',
    '施工图审查合格证书',
    '施工图设计文件审查合格证',
  ],
  cues: [
    { pattern: /审查合格/u, weight: 1.5 },
    { pattern: /审查机构/u, weight: 1.5 },
    { text: '勘察单位', weight: 0.5 },
    { text: '设计单位', weight: 0.5 },
    { text: '建设单位', weight: 0.5 },
    { pattern: /工程名称|项目名称/u, weight: 0.5 },
    { pattern: /强制性标准|审查结论|审查管理办法/u, weight: 1 },
    { pattern: /申请[书表]|合同|施工单位|监理单位/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    projectName: { labels: ['工程名称', '项目名称'], format: projectName, lines: 2, placement: ['right'] },
    builder: { labels: ['建设单位', '建设单位名称'], format: companyName, lines: 2, placement: ['right'] },
    certificateNumber: {
      labels: ['合格书编号', '审查编号', '证书编号', '编号'],
      patterns: [/(?:合格书)?编号:?(?<value>[A-Z\d-]{6,30})/u],
      format: reviewNumber,
      placement: ['right'],
    },
    area: {
      labels: ['总建筑面积', '建筑面积', '工程规模', '建设规模'],
      format: buildingSize,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['审查合格日期', '发证日期', '签发日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '工程地址',
    '工程地点',
    '项目代码',
    '勘察单位',
    '设计单位',
    '结构类型',
    '建筑层数',
    '工程类别',
    '审查结论',
    '审查机构',
    '盖章',
    '根据',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});

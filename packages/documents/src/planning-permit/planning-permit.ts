import { defineDocument } from '../define-document';
import { address, date, partyName } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { PLANNING_AUTHORITY, planningAuthority } from '../planning-authority';
import { permitNumberOf } from '../planning-permit-number-format';
import { buildingSize, projectName } from '../project-formats';

/** 建设工程规划许可证. 城乡规划法 art. 40. */
export const planningPermit = defineDocument({
  type: 'planning-permit',
  title: { zh: '建设工程规划许可证', en: 'Planning permit of works' },
  titles: [
    '建设工程规划许可证',
    '中华人民共和国建设工程规划许可证',
    '建设工程规划许可证（电子证照）',
    '建设工程规划许可证（副本）',
    '建设工程规划许可证附件',
  ],
  titlePattern: /工程规划许可证/u,
  cues: [
    { pattern: /建字第?[A-Z\d(〔[][A-Z\d()〔〕[\]-]{4,22}/u, weight: 2 },
    { pattern: /建设单位/u, weight: 1 },
    { pattern: /建设(?:位置|地[址点])/u, weight: 1 },
    { pattern: /建[设筑]规模|单体名称/u, weight: 1 },
    { pattern: /附图及附件|总平面图/u, weight: 0.5 },
    { pattern: /颁发此证|发证机关/u, weight: 0.5 },
    { pattern: /城乡规划法/u, weight: 0.5 },
    { pattern: /申请[书表]|合同|施工单位/u, weight: -4 },
    { text: '建设用地规划许可证', weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    permitNumber: {
      labels: ['证书编号', '许可证编号', '编号'],
      patterns: [/(?<value>建字第?(?:[A-Z\d]{8,22}号?|[A-Z\d(〔][A-Z\d()〔〕-]{3,22}[A-Z\d]号))/u],
      format: permitNumberOf('建'),
      placement: ['right'],
    },
    holder: {
      labels: ['建设单位（个人）', '建设单位（或个人）', '建设单位', '建设单位或个人', '建设单位名称', '建设人'],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    projectName: {
      labels: ['建设项目名称', '工程名称', '项目名称', '工程项目名称', '建设工程名称'],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['建设位置', '建设地址', '建设地点', '工程地点', '坐落位置'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: ['总建筑面积', '建筑面积', '建设规模', '工程规模', '建筑规模', '总建筑规模'],
      format: buildingSize,
      lines: 3,
      placement: ['right'],
    },
    authority: {
      labels: ['发证机关', '核发机关', '发证机关（章）', '签发机关', '审批机关'],
      patterns: [PLANNING_AUTHORITY],
      format: planningAuthority,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['发证日期', '日期', '核发日期', '签发日期', '发证时间', '颁发日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '项目代码',
    '附图及附件名称',
    '附件',
    '遵守事项',
    '根据',
    '建设依据',
    '设计单位',
    '用地许可证号',
    '用地面积',
    '单体名称',
    '结构类型',
    '层数',
    '建筑高度',
    '统一社会信用代码',
    '附图及附件',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});

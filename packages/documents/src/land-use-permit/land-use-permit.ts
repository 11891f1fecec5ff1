import { defineDocument } from '../define-document';
import { address, area, date, partyName } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { PLANNING_AUTHORITY, planningAuthority } from '../planning-authority';
import { permitNumberOf } from '../planning-permit-number-format';
import { projectName } from '../project-formats';

/** 建设用地规划许可证. 城乡规划法 art. 37, 38. */
export const landUsePermit = defineDocument({
  type: 'land-use-permit',
  title: { zh: '建设用地规划许可证', en: 'Land use planning permit' },
  titles: [
    '建设用地规划许可证',
    '中华人民共和国建设用地规划许可证',
    '建设用地规划许可证（电子证照）',
    '建设用地规划许可证（副本）',
    '建设用地规划许可证附件',
  ],
  titlePattern: /用地规划许可证/u,
  cues: [
    { pattern: /地字第?[A-Z\d(〔[][A-Z\d()〔〕[\]-]{4,22}/u, weight: 2 },
    { pattern: /用地单位/u, weight: 1 },
    { pattern: /(?:用地|建设)位置|土地坐落/u, weight: 1 },
    { pattern: /用地面积/u, weight: 1 },
    { pattern: /土地用途|用地性质|土地取得方式|批准用地/u, weight: 1 },
    { pattern: /颁发此证|发证机关/u, weight: 0.5 },
    { pattern: /申请[书表]|合同|施工单位/u, weight: -4 },
    { text: '建设工程规划许可证', weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    permitNumber: {
      labels: ['证书编号', '许可证编号', '编号'],
      patterns: [/(?<value>地字第?(?:[A-Z\d]{8,22}号?|[A-Z\d(〔][A-Z\d()〔〕-]{3,22}[A-Z\d]号))/u],
      format: permitNumberOf('地'),
      placement: ['right'],
    },
    holder: {
      labels: ['用地单位（个人）', '用地单位（或个人）', '用地单位', '建设单位', '用地单位或个人', '用地人'],
      format: partyName,
      lines: 2,
      placement: ['right'],
    },
    projectName: {
      labels: ['用地项目名称', '建设项目名称', '项目名称', '项目名称（用地）', '工程名称'],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['用地位置', '建设位置', '土地坐落', '建设地点', '用地坐落', '土地位置'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    area: {
      labels: [
        '用地面积',
        '总用地面积',
        '净用地面积',
        '净用地面积（本证）',
        '建设用地面积',
        '规划用地面积',
        '批准用地面积',
      ],
      format: area,
      lines: 2,
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
    '批准用地机关',
    '批准用地文号',
    '土地用途',
    '用地性质',
    '建设规模',
    '土地取得方式',
    '附图及附件名称',
    '遵守事项',
    '根据',
    '统一社会信用代码',
    '附图及附件',
    '电子监管号',
    '代征用地面积',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});

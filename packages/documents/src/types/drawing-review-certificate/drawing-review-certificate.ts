import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { date } from '../../formats/field-formats';
import { buildingSize, projectName } from '../../formats/project-formats';
import { LAST_DATE } from '../../words/last-date';
import { BUILT_BY, FLOOR_SPACE_TOLD } from '../../words/works';
import { reviewNumber } from './review-number-format';

/** The works in the letter to their builder: 你单位委托审查的…（建设地点：…）. */
const REVIEWED_TOLD =
  /(?:[你贵](?:单位|公司)|送审的|报审的)(?:委托(?:我[单位公司院中心]{1,3})?审查的|报[送审]的|送审的)?(?<value>[\p{Script=Han}A-Za-z\d()·#、~—-]{4,50}?)(?=\((?:建设|工程|项目)?地[点址]|\((?:总)?建筑面积|,|施工图|工程施工图)/u;
/** The works behind who designed them. */
const DESIGNED = /(?:公司|院|所)设计的(?<value>[\p{Script=Han}A-Za-z\d·#、~—-]{4,50}?)(?=[(,])/u;
/** To whom that letter is written. */
const ADDRESSEE = /^(?<value>[\p{Script=Han}A-Za-z\d()]{4,40}):(?=$|[你贵](?:单位|公司)|经|根据)/mu;

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
    '建筑工程施工图设计文件审查合格证书',
    '施工图设计文件审查合格证书',
    '施工图设计文件审查合格书（电子）',
    '房屋建筑和市政基础设施工程施工图设计文件审查合格书',
    '建设工程施工图设计文件审查合格书',
    '建筑工程施工图设计文件审查合格书',
    '施工图审查合格证',
  ],
  titlePattern: /(?:施工图|图纸|设计文件).{0,16}审查.{0,8}(?:合格|意见|报告)/u,
  cues: [
    { pattern: /审查合格/u, weight: 1.5 },
    { pattern: /审查(?:机构|单位|中心)|我单位审查/u, weight: 1.5 },
    { text: '勘察单位', weight: 0.5 },
    { text: '设计单位', weight: 0.5 },
    { text: '建设单位', weight: 0.5 },
    { pattern: /工程名称|项目名称/u, weight: 0.5 },
    { pattern: /强制性(?:标准|条文)|审查结论|审查管理办法|准予使用/u, weight: 1 },
    { pattern: /申请[书表]|合同|施工单位|监理单位/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    projectName: {
      labels: ['工程名称', '项目名称', '建设项目名称', '项目工程名称', '工程项目名称', '子项名称', '项目全称'],
      patterns: [REVIEWED_TOLD, DESIGNED],
      format: projectName,
      lines: 2,
      placement: ['right'],
    },
    builder: {
      labels: [
        '建设单位',
        '建设单位名称',
        '建设单位（章）',
        '委托单位',
        '送审单位',
        '业主单位',
        '报审单位',
        '委托方',
        '项目业主',
        '建设方',
        '委托审查单位',
        '送审人',
        '项目单位',
      ],
      patterns: [ADDRESSEE, BUILT_BY],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    certificateNumber: {
      labels: [
        '合格书编号',
        '审查编号',
        '证书编号',
        '编号',
        '合格书号',
        '合格证号',
        '合格证编号',
        '合格证书编号',
        '审查合格书编号',
        '合格书证号',
      ],
      patterns: [
        /(?<!合同)(?:合格书)?编号:?(?<value>[A-Z\d-]{6,30})/u,
        /(?<!合同)(?:合格书)?编号:?(?<value>\p{Script=Han}[\p{Script=Han}A-Z]{0,9}[〔[(]?\d{4}[〕\])]?\p{Script=Han}{0,4}\d{3,8}号)/u,
      ],
      format: reviewNumber,
      placement: ['right'],
    },
    area: {
      labels: [
        '总建筑面积',
        '建筑面积',
        '工程规模',
        '建设规模',
        '总建筑面积（㎡）',
        '建筑总面积',
        '审查面积',
        '建筑规模',
        '送审面积',
      ],
      patterns: [FLOOR_SPACE_TOLD],
      format: buildingSize,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: [
        '审查合格日期',
        '发证日期',
        '签发日期',
        '日期',
        '审查日期',
        '出具日期',
        '合格日期',
        '签发时间',
        '审查完成日期',
      ],
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
    '审查单位',
    '用地面积',
    '受理日期',
    '首次意见日期',
    '备案日期',
    '备案号',
    '审查机构认定证书号',
    '总投资',
    '投资性质',
    '建筑高度',
    '层数',
    '技术负责人',
    '施工图册数',
    '道路长度',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});

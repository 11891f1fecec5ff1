/** Words before the name of a company, a shop or any other market entity, on forms of its registration. */
export const ENTITY_NAME_LABELS = [
  '市场主体名称',
  '经营主体名称',
  '商事主体名称',
  '企业（公司）名称',
  '企业（字号）名称',
  '公司名称',
  '企业名称',
  '单位名称',
  '主体名称',
  '企业全称',
  '公司全称',
  '单位全称',
  '名称',
] as const;

/** Words before the place of business: registered and actual one. */
export const PREMISES_LABELS = [
  '住所（主要办事机构所在地）',
  '住所（经营场所）地址',
  '住所（经营场所）',
  '主要办事机构所在地',
  '主要经营场所',
  '经营场所地址',
  '经营场所',
  '公司住所',
  '企业住所',
  '公司地址',
  '注册地址',
  '住所地址',
  '经营地址',
  '营业场所',
  '营业地址',
  '经营地点',
  '场所地址',
  '详细地址',
  '住所',
  '地址',
] as const;

/** Addresses on the same forms that are no place of business. */
export const OTHER_ADDRESSES = [
  '户籍地址',
  '户籍所在地',
  '户口所在地',
  '家庭住址',
  '家庭地址',
  '居住地址',
  '现住址',
  '住址',
  '联系地址',
  '通信地址',
  '通讯地址',
  '送达地址',
  '邮寄地址',
  '收件地址',
  '网络经营场所',
  '生产经营地',
] as const;

export const SCOPE_LABELS = [
  '经营范围',
  '公司经营范围',
  '生产经营范围',
  '经营范围及方式',
  '业务范围',
  '经营项目',
  '主营项目',
  '主要经营：',
  '一般经营项目',
  '主营业务',
] as const;

/** Words before the day on which a form or a statement was signed. */
export const SIGNED_ON_LABELS = [
  '申请日期',
  '签署日期',
  '签字日期',
  '签名日期',
  '承诺日期',
  '申报日期',
  '填表日期',
  '填报日期',
  '确认日期',
  '签署时间',
  '签名时间',
  '签订日期',
  '签订时间',
  '申请时间',
  '填表时间',
  '日期',
] as const;

/** Days on the same documents that are not that of signing. */
export const OTHER_DATES = [
  '打印日期',
  '打印时间',
  '受理日期',
  '核准日期',
  '登记日期',
  '成立日期',
  '公告日期',
  '出资日期',
  '反馈日期',
  '认缴期限',
  '出资期限',
  '缴付期限',
  '有效期限',
] as const;

/** What stands beside a person on a form, and is neither name nor number. */
export const PERSON_DETAILS = [
  '性别',
  '民族',
  '出生日期',
  '文化程度',
  '政治面貌',
  '国籍',
  '国别（地区）',
  '职务',
  '职业状况',
  '手机',
  '手机号码',
  '联系手机',
  '联系电话',
  '联系方式',
  '固定电话',
  '移动电话',
  '电话',
  '电子邮箱',
  '邮政编码',
  '邮编',
  '身份证件类型',
  '证件类型',
  '证件名称',
  '证件种类',
  '实名认证',
  '实名状态',
] as const;

/** The sheet of every form of registration on which somebody else is sent to the counter. */
export const AGENT_SHEET = [
  { pattern: /委托权限/u, weight: 0.5 },
  { pattern: /不同意.{0,4}核对登记材料/u, weight: 0.5 },
  { pattern: /身份证件复.{0,4}印件粘/u, weight: 0.5 },
] as const;

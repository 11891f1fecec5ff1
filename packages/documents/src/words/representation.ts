/** Headings of the part of a power of attorney that names who gives it. */
export const PRINCIPALS = [
  '委托人信息',
  '授权人信息',
  '授权人（委托人）信息',
  '申请人（委托人）',
  '授权人（委托人）',
  '委托人（授权人）',
  '委托单位',
  '授权单位',
  '委托方',
  '授权方',
  '委托人',
  '授权人',
] as const;

/** Headings of the part that names who acts. */
export const AGENTS = [
  '指定代表或者共同委托代理人',
  '指定代表或者委托代理人',
  '指定代表或委托代理人信息',
  '被授权人（代理人）信息',
  '受托人信息',
  '代理人信息',
  '被授权人信息',
  '被委托人信息',
  '经办人信息',
  '委托代理人',
  '被授权人',
  '被委托人',
  '受委托人',
  '受托人',
  '受托方',
  '代理人',
  '代办人信息',
  '代办人',
] as const;

/** Words before a person's or an organisation's name in such a part. */
export const NAME_LABELS = [
  '姓名（名称）',
  '姓名/单位名称',
  '姓名/名称',
  '名称/姓名',
  '姓名或名称',
  '名称（姓名）',
  '名称（全称）',
  '单位名称',
  '姓名',
  '名称',
] as const;

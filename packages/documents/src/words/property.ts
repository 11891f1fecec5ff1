/** Words for where a house stands, on deeds, contracts and forms. */
export const PROPERTY_ADDRESS_LABELS = [
  '房屋坐落',
  '房屋座落',
  '房地坐落',
  '房地产坐落',
  '不动产坐落',
  '房产坐落',
  '房屋坐落地址',
  '房屋坐落位置',
  '房屋地址',
  '房产地址',
  '住房地址',
  '房屋位置',
  '房地产位置',
  '房源地址',
  '坐落地址',
  '坐落位置',
  '坐落',
  '座落',
] as const;

/** Where a house stands, as a sentence says it: 坐落于……, 位于……. */
export const LOCATED =
  /(?:坐落(?:于|在|为)?|座落(?:于|在|为)?|位于|地址为|地址是|地址):?(?<value>[^。;,]{6,90}?)(?=,|。|;|出租给|租给|租赁给|出售给|转让给|卖给|建筑面积|用途|不动产权|权利人|产权证|$)/u;

/** Which house is sold, as a sentence says it: 将其共同共有的…（不动产权证号…. */
export const SOLD =
  /将(?:其|自己|本人|自有|单独|共同|共有|所有|拥有|名下|的)*(?<value>\p{Script=Han}[^。;,:()]{6,70}?)(?=\((?:不动产权|房产证|产权证|建筑面积)|(?:的房屋|的不动产|的房产|出售给|转让给|卖给))/u;

/** The number of a parcel and house (GB/T 37346), wherever it stands. */
export const UNIT_NUMBER_IN_TEXT = /(?<value>\d{12}[A-Z]{2}\d{5}[A-Z]\d{8})/u;
export const UNIT_NUMBER_LABELS = ['不动产单元号', '不动产单元代码', '不动产单元编号', '单元代码', '单元号'] as const;

/** Words before the number of a title deed, of the unified form or of the older ones. */
export const TITLE_NUMBER_LABELS = [
  '不动产权证书号',
  '不动产权证书编号',
  '不动产权证号',
  '不动产权属证书号',
  '不动产权证',
  '房屋所有权证号',
  '房屋所有权证证号',
  '房屋所有权证书编号',
  '房屋所有权证书号',
  '房地产权证号',
  '产权证书号',
  '产权证编号',
  '产权证号',
  '房产证编号',
  '房产证号',
  '权属证书编号',
  '权属证书号',
  '权属证号',
  '权证号码',
  '权证号',
] as const;

/** A title deed's number in running text: of the unified form, or of those before 2015. */
export const TITLE_NUMBERS_IN_TEXT = [
  /(?<value>\p{Script=Han}\(\d{4}\)\p{Script=Han}{1,16}?不动产权第?\d{5,9}号)/u,
  /(?<value>\p{Script=Han}{1,6}房(?:地)?(?:产)?权证[\p{Script=Han}\d()]{0,12}字第?[A-Z\d-]{4,16}号)/u,
] as const;

/** Areas that are not the house's own floor area. */
export const OTHER_AREAS = [
  '共有宗地面积',
  '宗地面积',
  '土地面积',
  '占地面积',
  '土地使用权面积',
  '分摊土地使用权面积',
  '分摊土地面积',
  '独用土地面积',
  '土地分摊面积',
  '使用权面积',
  '套内建筑面积',
  '套内面积',
  '专有建筑面积',
  '分摊建筑面积',
  '分摊共有建筑面积',
  '公摊面积',
  '附属面积',
  '预测套内面积',
  '其中地下面积',
] as const;
export const FLOOR_AREA_LABELS = ['房屋建筑面积', '建筑面积', '房屋面积', '产权面积', '登记面积'] as const;
/** A floor area in a sentence: 建筑面积共……平方米. */
export const FLOOR_AREA =
  /(?<!套内|专有|分摊|共有|公用)建筑面积(?:\([^)\d]{0,8}\))?(?:共计|合计|为|共|约|是)?:?(?<value>\d[\d,]*(?:\.\d+)?)(?=平方|㎡|m|平米)/u;

import { OFFICES } from './offices';

const PLACE =
  /^(?:国家税务总局)?(?:\p{Script=Han}{2,3}(?:省|自治区))?(?:\p{Script=Han}{2,4}?市)?(?:\p{Script=Han}{1,3}?[区县])?/u;

/** Offices: there is one of each in a place, and nothing else tells them apart. */
const OFFICE_ENDING = /(?:局|厅|政府|管理委员会|健康委员会|登记中心|登记事务中心|管理中心|分局|派出所)$/u;

/** What companies of all names do and are. */
const COMMON =
  /(?:社区|居民委员会|村民委员会|股份|有限|责任|公司|集团|银行|医院|科技|技术|信息|实业|制造|贸易|商贸|餐饮|酒店|管理|文化|传播|传媒|建设|建筑|工程|装饰|房地产|开发|置业|物业|服务|咨询|发展|投资|施工图|审查|设计|食品|医药|药业|机械|电子|网络|软件|物流|运输|教育|农业|旅游|控股|分公司|支行|分行)/gu;

/** Is this the name of a public office? */
export const isOffice = (name: string): boolean => OFFICE_ENDING.test(name);

/**
 * Which letters of an organisation's name tell it from others of its place and trade: 晨禾 of 苏州市晨禾科技有限公司. For words that
 * are not known, all their letters do.
 */
export function distinctiveLetters(name: string): readonly boolean[] {
  const place = PLACE.exec(name)?.[0].length ?? 0;
  if (isOffice(name)) return [...name].map(() => false);
  const distinctive = [...name].map((_, index) => index >= place);
  for (const { index, 0: word } of name.matchAll(COMMON)) distinctive.fill(false, index, index + word.length);
  return distinctive;
}

/** What offices of all places are called. */
const SHARED_BY_OFFICES = new RegExp(['国家税务总局', ...OFFICES, '分局'].join('|'), 'gu');

/** Which letters of an office's name say its place: 深圳市 and 福田 of 深圳市公安局福田分局. */
export function placeLetters(office: string): readonly boolean[] {
  const own = [...office].map(() => true);
  for (const { index, 0: word } of office.matchAll(SHARED_BY_OFFICES)) own.fill(false, index, index + word.length);
  return own;
}

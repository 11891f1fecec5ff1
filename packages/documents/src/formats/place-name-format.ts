import { editDistance, PROVINCE_BY_CODE, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

const PROVINCES = Object.values(PROVINCE_BY_CODE);

/**
 * The province in front as it is spelled. Provinces are few and known: one character misread leaves no doubt which is
 * meant (安微省 is 安徽省), where another province does not fit as well.
 */
function spelled(name: string): string {
  const before = /^(\p{Script=Han}{2,3})(?=省|壮族自治区|自治区|回族自治区|维吾尔自治区)/u.exec(name)?.[1];
  if (before === undefined || PROVINCES.includes(before)) return name;
  const near = PROVINCES.filter(
    (province) => editDistance(province, before) === 1 && province.length === before.length,
  );
  return near.length === 1 ? `${near[0]}${name.slice(before.length)}` : name;
}

/** Words of insurance forms that no region's name holds: what stands there is a sentence or another cell. */
const NO_PLACE =
  /^[我本该贵][省市县区]|保险|参保|账户|关系|机构|单位|申请|电话|代码|编码|性质|名称|缴费|日期|[你我本]处/u;

/** A region that begins with its province and ends as regions do. */
const USUAL = new RegExp(`^(?:${PROVINCES.join('|')}).*(?:省|市|区|县|州|盟|旗|自治区)$`, 'u');

/** A region by name, of any level, with or without its 省 and 市: 浙江杭州, 湖南省长沙市芙蓉区. */
export const placeName: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/^[:：]|[。;；,，]$/gu, '');
  return /^\p{Script=Han}{2,30}$/u.test(value) && !NO_PLACE.test(value)
    ? { value: spelled(value), valid: true, usual: USUAL.test(value) }
    : undefined;
};

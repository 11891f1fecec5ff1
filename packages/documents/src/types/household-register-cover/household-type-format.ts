import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** 家庭户, 非农业家庭户, 居民集体户: the last 户 may stand on a row of its own. */
export const householdType: Format = (raw) => {
  const text = withoutSpaces(raw);
  const kind = /(?:非农业|农业|居民|城镇|农村)?(?:家庭|集体)|(?:居民|农业|非农业)(?=户)/u.exec(text)?.[0];
  if (kind === undefined) return undefined;
  const printed = text.includes(`${kind}户口`) ? '户口' : '户';
  return { value: `${kind}${printed}`, valid: true, matched: kind };
};

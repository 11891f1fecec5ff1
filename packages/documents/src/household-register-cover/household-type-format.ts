import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../format';

/** 家庭户, 非农业家庭户, 居民集体户: the last 户 may stand on a row of its own. */
export const householdType: Format = (raw) => {
  const kind = /(?:非农业|农业|居民|城镇|农村)?(?:家庭|集体)/u.exec(withoutSpaces(raw))?.[0];
  return kind === undefined ? undefined : { value: `${kind}户`, valid: true, matched: kind };
};

import { office } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

/** A whole name of an office: of a place or of the state, to its last word. Some letters of a seal's ring are none. */
const WHOLE = /^(?:国家|\p{Script=Han}{1,12}?[省市区县州盟旗])\p{Script=Han}*(?:局|厅|委员会|委)(?:\([^)]*\))?$/u;

/** The office that registers businesses: 市场监督管理局, 行政审批局, formerly 工商行政管理局. */
export const registryOffice: Format = (raw) => {
  const found = office(raw);
  return found !== undefined && WHOLE.test(found.value.replace(/（/gu, '(').replace(/）/gu, ')')) ? found : undefined;
};

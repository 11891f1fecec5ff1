import { office } from './field-formats';
import type { Format } from './format';

const OFFICE =
  '自然资源和规划局|规划和自然资源局|规划和自然资源委员会|自然资源与规划局|自然资源局|规划局|规划建设局|规划和建设局|城乡建设局|规划和国土资源局|规划国土资源局|国土资源局|城乡规划委员会|行政审批局|行政审批服务局|管理委员会';

/** An office that grants planning permits, in running text, where no label names it. 城乡规划法 art. 11. */
export const PLANNING_AUTHORITY = new RegExp(
  `(?<=此证。?|机关(?:\\(.{1,3}\\))?:?)(?<value>\\p{Script=Han}{2,18}?(?:${OFFICE}))`,
  'u',
);

/** The office's name up to its ending: what a seal adds behind it is left out. */
export const planningAuthority: Format = (raw) => {
  const name = new RegExp(`^[\\s:：]*\\p{Script=Han}{2,14}?(?:${OFFICE})`, 'u').exec(raw.replace(/\s/gu, ''))?.[0];
  return office(name ?? raw);
};

/** Offices that a city or a district has, as they stand on their seals; 分局 of the police are named after the district alone. */
const OFFICES = [
  '市场监督管理局',
  '公安局',
  '民政局',
  '税务局',
  '卫生健康委员会',
  '自然资源和规划局',
  '规划和自然资源局',
  '不动产登记中心',
  '不动产登记事务中心',
  '住房公积金管理中心',
  '社会保险基金管理局',
  '社会保险事业管理局',
  '社会保险基金管理中心',
  '房产管理局',
  '住房保障和房产管理局',
  '住房和城乡建设局',
  '行政审批局',
  '行政审批服务局',
  '烟草专卖局',
  '人民政府',
] as const;

const PROVINCE = /\p{Script=Han}{2,3}?(?:省|自治区)/gu;
const CITY = /\p{Script=Han}{2,9}?市/gu;
/** A city's name has two or three letters, rarely four. */
const CITY_LENGTHS = [3, 4, 5] as const;
const DISTRICT = /(?<=市)\p{Script=Han}{1,4}?[区县]/gu;

/** The offices of the provinces, cities and districts that are printed on a page, by the names on their seals. */
export function printedOffices(lines: readonly string[]): readonly string[] {
  const names = new Set<string>();
  const all = (pattern: RegExp) => [...new Set(lines.flatMap((line) => line.match(pattern) ?? []))];
  const provinces = all(PROVINCE);
  const cities = [...new Set(all(CITY).flatMap((city) => CITY_LENGTHS.map((length) => city.slice(-length))))];
  const districts = all(DISTRICT);
  for (const province of provinces) names.add(`${province}公安厅`);
  for (const city of cities)
    for (const place of ['', ...districts]) {
      for (const office of OFFICES) names.add(`${city}${place}${office}`);
      if (place === '') continue;
      names.add(`${city}公安局${place}分局`).add(`${city}公安局${place.slice(0, -1)}分局`);
      names.add(`国家税务总局${city}${place}税务局`);
    }
  return [...names];
}

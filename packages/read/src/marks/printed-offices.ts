import { OFFICES } from './offices';

const PROVINCE = /\p{Script=Han}{2,3}?省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区/gu;
const CITY = /\p{Script=Han}{2,9}?市/gu;
/** A city's name has two or three letters, rarely four. */
const CITY_LENGTHS = [3, 4, 5] as const;
const DISTRICT = /(?<=市)\p{Script=Han}{1,4}?[区县]/gu;

/**
 * The offices of the provinces, cities and districts that are printed on a page, by the names on their seals; 分局 of the
 * police are named after the district, with 区 or without.
 */
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

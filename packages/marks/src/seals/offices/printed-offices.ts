import { officesOf } from './offices-of';

const PROVINCE = /\p{Script=Han}{2,3}?省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区/gu;
const CITY = /\p{Script=Han}{2,9}?市/gu;
/** A city's name has two or three letters, rarely four. */
const CITY_LENGTHS = [3, 4, 5] as const;
const DISTRICT = /(?<=市)\p{Script=Han}{1,4}?[区县]/gu;

/** The offices of the provinces, cities and districts that are printed on a page, by the names on their seals. */
export function printedOffices(lines: readonly string[]): readonly string[] {
  const all = (pattern: RegExp) => [...new Set(lines.flatMap((line) => line.match(pattern) ?? []))];
  const cities = [...new Set(all(CITY).flatMap((city) => CITY_LENGTHS.map((length) => city.slice(-length))))];
  const districts = ['', ...all(DISTRICT)];
  return [
    ...all(PROVINCE).map((province) => `${province}公安厅`),
    ...new Set(cities.flatMap((city) => districts.flatMap((district) => officesOf(city, district)))),
  ];
}

import { areaList } from '@vant/area-data';
import type { AlternativeLetter } from '@yushen/contract';

/** A city and what is called a district, county or city below it. */
const IN_CITY =
  /(?<=^|省|自治区|[^\p{Script=Han}])(?<city>\p{Script=Han}{2,4}?市)(?<district>\p{Script=Han}{1,6}?[区县旗市])/gu;

/** The districts and counties of each city (GB/T 2260). */
const DISTRICTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(areaList.city_list).map(([code, city]) => [
    city,
    Object.entries(areaList.county_list).flatMap(([own, county]) => (own.startsWith(code.slice(0, 4)) ? [county] : [])),
  ]),
);

/** The one letter in which two names of a kind differ, not the word for what they are. */
function differentLetter(read: string, listed: string): AlternativeLetter | undefined {
  const [letters, others] = [[...read], [...listed]];
  if (letters.length !== others.length) return undefined;
  const [at, ...more] = letters.flatMap((letter, index) => (letter === others[index] ? [] : [index]));
  if (at === undefined || more.length > 0 || at === letters.length - 1) return undefined;
  return { read: letters[at]!, other: others[at]!, confidence: EITHER };
}

/** Which of the two stands there is for something else to say. */
const EITHER = 0.5;

/**
 * A letter of a district that its city does not have, where it has just one whose name differs by that letter: 宿州市埔桥区 is most
 * likely 埇桥区 misread. Nothing where the city is not named or the district is listed; one that was renamed is like another by chance.
 */
export function unlistedDistrict(value: string): AlternativeLetter | undefined {
  for (const { groups: { city = '', district = '' } = {} } of value.matchAll(IN_CITY)) {
    const listed = DISTRICTS.get(city) ?? [];
    if (listed.length === 0 || listed.includes(district)) continue;
    const likely = listed.flatMap((one) => differentLetter(district, one) ?? []);
    if (likely.length === 1) return likely[0];
  }
  return undefined;
}

import { areaList } from '@vant/area-data';
import { looksLike, normaliseText } from '@yushen/formats';

/** The administrative names that a text begins with, as far as they are listed (GB/T 2260); street and community as they are written. */
export interface Places {
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly county?: string | undefined;
  readonly street?: string | undefined;
  readonly community?: string | undefined;
}

const LEVELS = ['province', 'city', 'county', 'street', 'community'] as const;
export type Level = (typeof LEVELS)[number];

const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((one, other) => other.length - one.length);
const PROVINCES = longestFirst(Object.values(areaList.province_list));
const CITIES = longestFirst(Object.values(areaList.city_list).filter((name) => /[市州盟]$|地区$/u.test(name)));
const COUNTIES = longestFirst(Object.values(areaList.county_list).filter((name) => /[市区县旗]$/u.test(name)));
const STREET = /^\p{Script=Han}{2,5}?(?:街道|[镇乡])/u;
const COMMUNITY = /^\p{Script=Han}{2,5}?(?:社区|村)/u;

/** 福建省厦门市湖里区枋湖南路… : 福建省, 厦门市, 湖里区. */
export function placesOf(text: string): Places {
  let rest = normaliseText(text)
    .replace(/\s/g, '')
    .replace(/^中国|^中华人民共和国/u, '');
  const taken = (name: string | undefined): string | undefined => {
    rest = rest.slice(name?.length ?? 0);
    return name;
  };
  const listed = (names: readonly string[]) => taken(names.find((name) => rest.startsWith(name)));
  const province = listed(PROVINCES);
  const city = listed(CITIES);
  const county = listed(COUNTIES);
  if (county === undefined) return { province, city };
  const street = taken(STREET.exec(rest)?.[0]);
  return { province, city, county, street, community: taken(COMMUNITY.exec(rest)?.[0]) };
}

/** The first level that both name, each another place. A county that became a district is the same place. */
export function differentPlace(left: Places, right: Places, levels: readonly Level[] = LEVELS): Level | undefined {
  return levels.find((level) => {
    const [a, b] = [left[level], right[level]];
    return a !== undefined && b !== undefined && stemOf(a) !== stemOf(b) && !looksLike(stemOf(a), stemOf(b));
  });
}

const stemOf = (name: string): string => name.replace(/(?:街道|社区|[省市区县旗州盟镇乡村])$/u, '');

import { areaList } from '@vant/area-data';
import { alignLetters } from './align-letters';
import { likelyEndings } from './office-names';
import { OFFICES } from './offices';

/** Province-level rows that stand for no city of their own: what lies below them is named by itself. */
const NO_CITY = /^(?:县|省直辖县|自治区直辖县|.*直辖县级行政区划)$/u;
/** A place's letters without those that all places share. */
const ownLetters = (place: string): string => place.replace(/[省市区县州盟旗]/gu, '');
/** At least this share of a place's own letters was read. */
const LEAST_READ = 0.5;
/** As many places at most are worth a look at the ring, those with most of their letters read first. */
const MOST_PLACES = 40;

/** Every city and every district or county with its city before it, as public offices name themselves by (GB/T 2260). */
const PLACES: readonly { readonly name: string; readonly city: string; readonly district: string }[] = [
  ...Object.values(areaList.city_list).map((city) => ({ city, district: '' })),
  ...Object.entries(areaList.county_list).flatMap(([code, district]) => {
    const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
    return /[市县旗]$/u.test(district)
      ? [
          { city: '', district },
          { city, district },
        ]
      : [{ city, district }];
  }),
]
  .map(({ city, district }) => ({ city: NO_CITY.test(city) ? '' : city, district }))
  .filter(({ city, district }) => city !== district && city + district !== '')
  .map((place) => ({ ...place, name: place.city + place.district }));

/**
 * The public offices of the country's places that a reading of a seal's ring may stand for: it ends like an office, and
 * before that at least half of a place's own letters were read. Empty where the reading ends like nothing known.
 */
export function knownOffices(reading: string): readonly string[] {
  const names = new Set<string>();
  const endings = likelyEndings(reading, OFFICES);
  const least = Math.min(...endings.map(({ wrong }) => wrong));
  for (const { head, ending, wrong } of endings)
    if (wrong === least) for (const { name } of placesLike(head)) names.add(name + ending);
  const branch = /^(.+)公安局(.+)分局$/u.exec(reading);
  if (branch !== null)
    for (const { city, district } of placesLike(`${branch[1]}${branch[2]}`))
      if (city !== '' && district !== '')
        names.add(`${city}公安局${district}分局`).add(`${city}公安局${district.slice(0, -1)}分局`);
  return [...names];
}

/** Places of whose own letters enough stand in what was read, in order. */
function placesLike(read: string): typeof PLACES {
  return PLACES.flatMap((place) => {
    const [city, district] = [ownLetters(place.city), ownLetters(place.district)];
    if ([city, district].every((part) => part === '' || ![...part].some((letter) => read.includes(letter)))) return [];
    const own = city + district;
    const found = alignLetters(read, own).read.filter((letter, index) => letter === own[index]).length;
    return found >= LEAST_READ * own.length ? [{ place, share: found / own.length, found }] : [];
  })
    .sort((a, b) => b.share - a.share || b.found - a.found)
    .slice(0, MOST_PLACES)
    .map(({ place }) => place);
}

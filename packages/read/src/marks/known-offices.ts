import { areaList } from '@vant/area-data';
import { alignLetters } from './align-letters';
import { likelyEndings } from './office-names';
import { OFFICES } from './offices';
import { officesOf } from './offices-of';

/** Rows of the list of cities that are no city (省直辖县): what lies below them is named by itself. */
const NO_CITY = /^县$|直辖县/u;
/** How offices' names end, branches of the police among them. */
const ENDINGS = [...OFFICES, '分局'] as const;
/** A place's letters without those that all places share. */
const ownLetters = (place: string): string => place.replace(/[省市区县州盟旗]/gu, '');
/** At least this share of a place's own letters was read. */
const LEAST_READ = 0.5;
/** As many places at most are worth a look at the ring, those with most of their letters read first. */
const MOST_PLACES = 40;

/** A city, or a district or county with its city before it where its offices are named so. */
interface Place {
  readonly city: string;
  readonly district: string;
}

const CITIES = Object.values(areaList.city_list).filter((city) => !NO_CITY.test(city));
const DISTRICTS = Object.entries(areaList.county_list).flatMap(([code, district]): Place[] => {
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const alone = { city: '', district };
  if (NO_CITY.test(city)) return [alone];
  // Counties and the cities below a city have offices under their own name too: 义乌市公安局.
  return /[市县旗]$/u.test(district) ? [alone, { city, district }] : [{ city, district }];
});
/** The country's places as public offices name themselves by (GB/T 2260). */
const PLACES: readonly Place[] = [...CITIES.map((city) => ({ city, district: '' })), ...DISTRICTS];

/**
 * The public offices of the country's places that a reading of a seal's ring may stand for: it ends like an office, and
 * before that at least half of a place's own letters were read. Empty where the reading ends like nothing known.
 */
export function knownOffices(reading: string): readonly string[] {
  const endings = likelyEndings(reading, ENDINGS);
  const least = Math.min(...endings.map(({ wrong }) => wrong));
  const names = endings
    .filter(({ wrong }) => wrong === least)
    .flatMap(({ head, ending }) =>
      placesLike(head).flatMap(({ city, district }) =>
        officesOf(city, district).filter((name) => name.endsWith(ending)),
      ),
    );
  return [...new Set(names)];
}

/** Places of whose own letters enough stand in what was read, in order. */
function placesLike(read: string): readonly Place[] {
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

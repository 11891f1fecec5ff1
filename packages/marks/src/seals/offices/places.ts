import { areaList } from '@vant/area-data';

/** A city, or a district or county with its city before it where names begin so. */
export interface Place {
  readonly city: string;
  readonly district: string;
}

/** Rows of the list of cities that are no city (省直辖县): what lies below them is named by itself. */
const NO_CITY = /^县$|直辖县/u;

const CITIES = Object.values(areaList.city_list).filter((city) => !NO_CITY.test(city));
const DISTRICTS = Object.entries(areaList.county_list).flatMap(([code, district]): Place[] => {
  const city = areaList.city_list[`${code.slice(0, 4)}00`] ?? '';
  const alone = { city: '', district };
  if (NO_CITY.test(city)) return [alone];
  // Counties and the cities below a city have offices under their own name too: 义乌市公安局.
  return /[市县旗]$/u.test(district) ? [alone, { city, district }] : [{ city, district }];
});

/** The country's places as organisations name themselves by (GB/T 2260). */
export const PLACES: readonly Place[] = [...CITIES.map((city) => ({ city, district: '' })), ...DISTRICTS];

/** A place's name as it stands in an organisation's. */
export const placeName = ({ city, district }: Place): string => city + district;

/** Cities by their names, those below another city among them. */
export const CITY_NAMES: readonly string[] = [
  ...new Set(PLACES.map(placeName).filter((name) => /^[^市]+市$/u.test(name))),
];

/** A city's districts and counties; none of what is no city. */
export const districtsOf = (city: string): readonly string[] =>
  PLACES.flatMap((place) => (place.city === city && place.district !== '' ? [place.district] : []));

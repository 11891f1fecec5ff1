import { OFFICES } from './offices';

/**
 * The public offices of a place by the names on their seals, the city or the district empty where there is none; branches
 * of the police (分局) are named after the district, with 区 or without.
 */
export function officesOf(city: string, district: string): readonly string[] {
  const own = OFFICES.map((office) => `${city}${district}${office}`);
  if (city === '' || district === '') return own;
  return [
    ...own,
    `${city}公安局${district}分局`,
    `${city}公安局${district.slice(0, -1)}分局`,
    `国家税务总局${city}${district}税务局`,
  ];
}

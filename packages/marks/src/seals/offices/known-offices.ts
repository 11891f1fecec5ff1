import { likelyEndings } from './office-names';
import { OFFICES } from './offices';
import { officesOf } from './offices-of';
import type { Place } from './places';

/** How offices' names end, branches of the police among them. */
const ENDINGS = [...OFFICES, '分局'] as const;

/** The public offices of some places that a reading of a seal's ring may stand for by its ending; none where it ends like nothing known. */
export function knownOffices(reading: string, places: readonly Place[]): readonly string[] {
  const endings = likelyEndings(reading, ENDINGS);
  const least = Math.min(...endings.map(({ wrong }) => wrong));
  const likely = new Set(endings.flatMap(({ ending, wrong }) => (wrong === least ? [ending] : [])));
  const names = places.flatMap(({ city, district }) => officesOf(city, district));
  return [...new Set(names.filter((name) => [...likely].some((ending) => name.endsWith(ending))))];
}

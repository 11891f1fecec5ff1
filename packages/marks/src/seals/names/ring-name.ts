import { isOffice } from '../offices/distinctive-letters';
import { knownOffices } from '../offices/known-offices';
import { officeNames } from '../offices/office-names';
import { PLACES, placeName } from '../offices/places';
import { EXPLAINED, explainedName, type Freedom, OFFICE, PRINTED, UNPRINTED_OFFICE } from './explained-name';
import { hanCount } from './han-count';
import type { JointReading } from './joint-reading';
import { likelyPlaces } from './likely-places';
import { placedNames } from './placed-names';

/** What a ring may say by what is printed around it. */
export interface Surroundings {
  readonly names: readonly string[];
  readonly offices: readonly string[];
  /** Which letters of a name something else lies over. */
  hidden?(name: string): readonly boolean[];
}

/** A name, and how surely it was read. */
export interface RingName {
  readonly text: string;
  readonly confidence: number;
}

/** What all names of a kind share may be misread as far as in a name that was printed; the rest stays as read. */
const SHARED: Freedom = { perLetter: 4, different: 0.3 };

/** A place of a closed list may be misread so far; what is not of the list stays as read. */
const PLACED: Freedom = { perLetter: 7.5, different: 0.3 };

/** A place is so much (log) likelier than any other. */
const APART = 3;

const MIN_CONFIDENCE = 0.6;
/** A name has at least so many Chinese characters. */
export const MIN_CHARACTERS = 4;

/**
 * The name that a ring's reading stands for, its text empty where none does. A name printed on the page that explains the
 * ring nearly as well as what was read is taken for it: letters lose strokes where ink is missing.
 */
export function ringName(joint: JointReading, { names, offices, hidden }: Surroundings): RingName {
  const { text, confidence } = joint;
  const known =
    explainedName(hidden ? { ...joint, hidden } : joint, names, PRINTED) ??
    explainedName(joint, offices, OFFICE) ??
    officeOfAnyPlace(joint);
  if (known !== undefined) return { text: known, confidence: known === text ? confidence : EXPLAINED };
  const legible = confidence >= MIN_CONFIDENCE && hanCount(text) >= MIN_CHARACTERS;
  if (!legible) return { text: '', confidence: 0 };
  const shared = withSharedWords(joint);
  const completed = isOffice(shared.text) ? shared : withPlaces(shared);
  return { text: completed.text, confidence: completed.text === text ? confidence : Math.min(EXPLAINED, confidence) };
}

/** The public office of some place in the country that explains the ring, where no other place's does nearly as well. */
const officeOfAnyPlace = (joint: JointReading): string | undefined =>
  clearlyExplained(
    joint,
    knownOffices(joint.text.trim(), likelyPlaces(PLACES, placeName, joint.trace)),
    UNPRINTED_OFFICE,
  );

/** The name that explains the ring, where no other does nearly as well. */
function clearlyExplained(joint: JointReading, names: readonly string[], freedom: Freedom): string | undefined {
  const best = explainedName(joint, names, freedom);
  if (best === undefined) return undefined;
  const value = joint.likelihood(best) ?? Number.NEGATIVE_INFINITY;
  const isNearlyAnother = names.some((name) => name !== best && (joint.likelihood(name) ?? value) > value - APART);
  return isNearlyAnother ? undefined : best;
}

/** The reading with the words put right that all names of its kind share, where that explains the ring. */
function withSharedWords(joint: JointReading): JointReading {
  const named = officeNames(joint.text).filter((name) => name !== joint.text);
  const text = explainedName(joint, named.filter(isOffice), OFFICE) ?? explainedName(joint, named, SHARED);
  return text === undefined ? joint : { ...joint, text };
}

/** The reading with its city and its district put right, each where it stands out among all of the list. */
function withPlaces(joint: JointReading): JointReading {
  let reading = joint;
  for (const namesOf of placedNames) {
    const text = clearlyExplained(reading, namesOf(reading), PLACED);
    if (text !== undefined) reading = { ...joint, text };
  }
  return reading;
}

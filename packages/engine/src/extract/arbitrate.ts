import { CONFIDENCE } from '@yushen/contract';
import { type Candidate, isAtLabel, sharePlace } from './candidate';
import { placeLogit, placeProbability } from './place-model';

/** A field's value as decided among all candidates of all fields of a document. */
export interface Settled {
  readonly candidate: Candidate;
  /** Probability that this is where the field's value stands. */
  readonly place: number;
  /** The candidates with other values, one of each value, likeliest first. */
  readonly others: readonly Candidate[];
}

/** One piece of text has one role: a person's name that stands for the agent is not the operator's. */
const inOnePlace = (a: Candidate, b: Candidate): boolean => a.value === b.value && sharePlace(a, b);

/** A place that another field has better reasons to hold counts for little. */
const TAKEN = 0.5;

/** How sure a value may be that a label contradicts: below what is relied on. */
const CONTRADICTED = 0.8;

/** At a label that the definition does not know, and of what a sentence only mentions, nothing is relied on alone. */
const SUGGESTED = 0.89;

const isGuessed = ({ source, features }: Candidate): boolean => source === 'mention' || features.unknownLabel === 1;

const isWholeLabel = ({ edits, wholeness, unknownLabel }: Candidate['features']): boolean =>
  edits === 0 && wholeness === 1 && unknownLabel !== 1;

/** A person's name out of a sentence that begins as no name does: 由其担任, 甲方结清. Beside a whole label it may be a rare one. */
const isNameless = (candidate: Candidate): boolean => {
  const { features } = candidate;
  return features.nameless === 1 && (!isAtLabel(candidate) || features.wholeness !== 1 || features.unknownLabel === 1);
};

/** A number is one person's or one thing's: what surely is another field's is not this one's. A day may be several fields'. */
const isNumber = ({ features }: Candidate): boolean => features.number === 1;

interface Scored {
  readonly field: string;
  readonly candidate: Candidate;
  readonly logit: number;
}

/**
 * The same value at the same place by a way that finds nothing wrong with it (a stamp's letters glued to one make it no worse), or all of a number that it
 * is the beginning of.
 */
function soundest(candidate: Candidate, own: readonly Candidate[]): Candidate {
  const there = own.filter((other) => other.valid && sharePlace(other, candidate));
  const sound = candidate.valid ? undefined : there.find(({ value }) => value === candidate.value);
  return sound ?? there.find(({ value }) => isWholeOf(value, candidate.value)) ?? candidate;
}

/** A number of which only the beginning was seen in the other: the last digits of a card's are set apart. */
const isWholeOf = (whole: string, part: string): boolean =>
  /^\d{12,}$/u.test(part) && /^\d+$/u.test(whole) && whole.length > part.length && whole.startsWith(part);

/** The first of each value. */
const distinct = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((one, index) => candidates.findIndex(({ value }) => value === one.value) === index);

/** Decides all fields of a document together: the surest first, each piece of text for one field. */
export function arbitrate(proposals: Readonly<Record<string, readonly Candidate[]>>): Record<string, Settled> {
  const scored = Object.entries(proposals)
    .flatMap(([field, candidates]) =>
      candidates.map((candidate): Scored => ({ field, candidate, logit: placeLogit(candidate) })),
    )
    .sort((a, b) => b.logit - a.logit);
  /** A shape in the running text, where another value stands at one of the field's own labels. */
  const isContradicted = (candidate: Candidate, field: string): boolean =>
    !isAtLabel(candidate) &&
    // What stands beside the label as well is not contradicted by what stands below it.
    !scored.some(
      ({ field: other, candidate: same }) =>
        other === field && isAtLabel(same) && same.value === candidate.value && isWholeLabel(same.features),
    ) &&
    scored.some(
      ({ field: other, candidate: rival }) =>
        other === field &&
        isAtLabel(rival) &&
        rival.valid &&
        rival.value !== candidate.value &&
        isWholeLabel(rival.features),
    );
  const settled: Record<string, Settled> = {};
  const placeOf = ({ field, candidate, logit }: Scored, rival: Scored | undefined, share: number): number =>
    Math.min(
      placeProbability(logit, rival?.logit) * share,
      isContradicted(candidate, field) || isNameless(candidate) ? CONTRADICTED : 1,
      isGuessed(candidate) ? SUGGESTED : 1,
    );
  const settle = (one: Scored, share: number): void => {
    const { field, candidate } = one;
    const mine = scored.filter((other) => other.field === field);
    const rivals = mine.filter((other) => other.candidate.value !== candidate.value);
    const [rival] = rivals;
    // What the field's own label says is no guess, although a likelier place says the same.
    const stated = mine.find((other) => other.candidate.value === candidate.value && !isGuessed(other.candidate));
    const ways = stated === undefined ? [one] : [one, stated];
    const [best] = ways.map((way) => ({ way, place: placeOf(way, rival, share) })).sort((a, b) => b.place - a.place);
    if (best === undefined) return;
    const own = mine.map((other) => other.candidate);
    const others = distinct(rivals.map((other) => other.candidate));
    settled[field] = { candidate: soundest(best.way.candidate, own), place: best.place, others };
  };
  for (const one of scored) {
    if (settled[one.field] !== undefined) continue;
    const taken = Object.values(settled).some(({ candidate }) => inOnePlace(candidate, one.candidate));
    if (!taken) settle(one, 1);
  }
  const held = Object.values(settled).filter(({ place }) => place >= CONFIDENCE.relied);
  for (const one of scored) {
    if (settled[one.field] !== undefined) continue;
    const isHeld = isNumber(one.candidate) && held.some(({ candidate }) => inOnePlace(candidate, one.candidate));
    if (!isHeld) settle(one, TAKEN);
  }
  return settled;
}

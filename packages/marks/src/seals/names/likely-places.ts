/** As many places at most are worth a look at a ring. */
const MAX_PLACES = 40;
/** Nor is one whose own letters left fainter traces than this on average (log probability). */
const FAINTEST = -5;

/** A place's letters without those that all places share. */
const ownLetters = (place: string): readonly string[] => [...place.replace(/[省市区县州盟旗]/gu, '')];

/** The places, of some, whose own letters left the clearest traces on a ring, the clearest first. */
export function likelyPlaces<Place>(
  places: readonly Place[],
  nameOf: (place: Place) => string,
  trace: (letter: string) => number,
): readonly Place[] {
  const traces = new Map<string, number>();
  const traceOf = (letter: string): number => {
    const known = traces.get(letter) ?? trace(letter);
    traces.set(letter, known);
    return known;
  };
  return places
    .map((place) => {
      const own = ownLetters(nameOf(place));
      return { place, mean: own.reduce((sum, letter) => sum + traceOf(letter), 0) / own.length };
    })
    .filter(({ mean }) => mean >= FAINTEST)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, MAX_PLACES)
    .map(({ place }) => place);
}

/** How much of a page's label a reading holds. */

/** White space and width are folded everywhere; English labels are written in capitals only, so case is folded there. */
export const plain = (text, language) => {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '');
  return language === 'en' ? folded.toUpperCase() : folded;
};

const countsOf = (text) => {
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** Characters of the label that the reading holds as well, in any order: columns may be read in either. */
export function charactersRight(label, reading) {
  const left = countsOf(reading);
  let right = 0;
  for (const character of label) {
    const count = left.get(character) ?? 0;
    if (count > 0) {
      right += 1;
      left.set(character, count - 1);
    }
  }
  return right;
}

/** @returns {{characters: number, right: number, read: number}} of lines as labelled and as read */
export function scoreCharacters(labelled, read, language) {
  const label = plain(labelled.join(''), language);
  const reading = plain(read.join(''), language);
  return { characters: [...label].length, right: charactersRight(label, reading), read: [...reading].length };
}

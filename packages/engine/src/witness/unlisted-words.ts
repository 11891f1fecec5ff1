import { boundsOf, type Finding, type Line, type OpenedFile } from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import { personsNamed } from '../marks/signed-names';
import type { Parts, Running } from '../parts';
import { PageStore } from '../reading/page-store';
import { type ReadPage, withText } from '../reading/read';
import { rounded } from '../rounded';
import { beyondText, hasWordsOfInk, placesOfLines, placesOfRulings } from './beyond-text';

/** Words are a statement from so many letters on: what is shorter is a name, a mark, or a stamp, which is looked for by itself. */
const MIN_LETTERS = 6;
/** Hands, seals and ornaments are read as words less surely. */
const MIN_CONFIDENCE = 0.85;
/** Around a seal its own ink and letters may reach, share of its side. */
const AROUND_SEAL = 0.1;

/**
 * Words that a page shows and its text layer does not hold: a clause set in as a picture, or drawn as outlines. Nobody has read them, so
 * somebody must. Signatures, seals and a date written by hand are no words of their own.
 */
export async function unlistedWords(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  { reader }: Parts,
  { signal }: Running,
): Promise<Finding[]> {
  const images = new PageStore(files, signal);
  const signs: Finding[] = [];
  for (const { document, definition } of documents) {
    if (definition === undefined) continue;
    const persons = personsNamed(definition, document.fields);
    for (const { material, page, reading, seals } of pages) {
      const isHere = document.pages.some((place) => place.material === material && place.page === page.page);
      if (!isHere || reading.source !== 'text-layer' || reading.lines.every(({ unwitnessed }) => unwitnessed)) continue;
      const image = await images.image(material, page.page);
      if (image.data.length < image.width * image.height * 3) continue;
      const left = beyondText(image, [
        ...placesOfLines(reading.lines),
        ...placesOfRulings(reading.rulings ?? []),
        ...seals.map(({ box }) => around(boundsOf(box))),
      ]);
      if (!hasWordsOfInk(left)) continue;
      const { regions } = await reader.locate(left, { signal });
      const words = withText(await reader.recognise(left, regions, { signal })).find((line) =>
        isStatement(line, persons),
      );
      if (words === undefined) continue;
      signs.push({
        code: 'document.altered',
        severity: 'review',
        detail: { sign: 'unlisted-words', words: words.text },
        document: document.id,
        material,
        page: page.page,
        box: rounded(words.box),
      });
    }
  }
  return signs;
}

const around = ({ left, top, right, bottom }: ReturnType<typeof boundsOf>) => {
  const margin = AROUND_SEAL * Math.max(right - left, bottom - top);
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
};

/** Dates are written beside signatures; of them the numerals and 年月日 are no letters. */
const NO_WORDS = /[^\p{Script=Han}]|[年月日〇一二三四五六七八九十零]/gu;

/** @param persons whom the document names: several of them may sign side by side, read as one line */
export function isStatement(
  { text, confidence }: Pick<Line, 'text' | 'confidence'>,
  persons: readonly string[] = [],
): boolean {
  const rest = persons.reduce((left, name) => left.replaceAll(name, ''), text);
  return confidence >= MIN_CONFIDENCE && Array.from(rest.replace(NO_WORDS, '')).length >= MIN_LETTERS;
}

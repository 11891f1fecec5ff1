import type { Document, TypeSuggester } from '@yushen/contract';
import type { Cue, DocumentDefinition } from '@yushen/documents';
import { vocabularyOf } from '../extract/document-pages';
import { findWords } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { joinFragments } from '../layout/join-fragments';
import { prepareText } from './score-type';
import type { Segment } from './split-page';

/** Most words that are named: who reads the message looks for them on the page. */
const MAX_WORDS = 4;
/** A word of one letter says nothing; what is longer is a sentence that holds somebody's data. */
const LETTERS = { least: 2, most: 10 } as const;

const isWord = (text: string): boolean =>
  /^\p{Script=Han}+$/u.test(text) && text.length >= LETTERS.least && text.length <= LETTERS.most;

/** What speaks for a type on a page by its cues, as it is printed there. */
function cuesOn(segment: Segment, { cues }: DocumentDefinition): readonly string[] {
  const { running } = prepareText(segment.layout);
  const found = (cue: Cue): string => {
    if ('text' in cue) return running.includes(foldWords(cue.text)) ? cue.text : '';
    return cue.pattern.exec(running)?.[0] ?? '';
  };
  return cues.filter(({ weight }) => weight > 0).map(found);
}

/** The type's printed words around its values that stand on a page, the longest first. */
function labelsOn({ layout }: Segment, definition: DocumentDefinition): readonly string[] {
  const vocabulary = vocabularyOf(definition);
  const found = findWords(joinFragments(layout, vocabulary), vocabulary).map(({ words }) => words);
  return [...found].sort((a, b) => b.length - a.length);
}

const wordsOn = (segment: Segment, definition: DocumentDefinition): string[] =>
  [...new Set([...cuesOn(segment, definition), ...labelsOn(segment, definition)])].filter(isWord).slice(0, MAX_WORDS);

/**
 * What a page may be of which titles and cues say nothing: cut off, or of a print nobody defined. Only a suggestion that words on the
 * page bear out is told, and it stays one: the document is `unknown`, meets nothing, and a person looks.
 */
export function suggestType(
  segment: Segment,
  suggester: TypeSuggester | undefined,
  definitions: readonly DocumentDefinition[],
): Document['guess'] {
  const guess = suggester?.suggest(segment.reading.lines, segment);
  const definition = definitions.find(({ type }) => type === guess?.type);
  if (guess === undefined || definition === undefined) return undefined;
  const words = wordsOn(segment, definition);
  return words.length === 0 ? undefined : { type: definition.type, confidence: guess.confidence, words };
}

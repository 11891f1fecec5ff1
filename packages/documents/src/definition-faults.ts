import { documentTypeSchema, FIELD_TITLES } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec, TableSpec } from './define-document';

/** Something in a definition that can never work, with the place of it. */
export interface DefinitionFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A title as printed counts so much. */
const TITLE_WEIGHT = 3;
/** The running text that patterns are looked for in holds neither blanks nor full-width ASCII. */
const NEVER_THERE = /[\s\uff01-\uff5e]/u;

const fault = (path: DefinitionFault['path'], message: string): DefinitionFault[] => [{ path, message }];

/** Everything in a definition that its types cannot say. Empty for one that can work. */
export function definitionFaults(definition: DocumentDefinition): readonly DefinitionFault[] {
  return [
    ...typeFaults(definition),
    ...recognitionFaults(definition),
    ...Object.entries(definition.fields).flatMap(([name, spec]) => fieldFaults(name, spec)),
    ...zoneFaults(definition),
    ...wordFaults(definition),
  ];
}

function typeFaults({ type }: DocumentDefinition): DefinitionFault[] {
  const parsed = documentTypeSchema.safeParse(type);
  return parsed.success ? [] : fault(['type'], parsed.error.issues[0]?.message ?? 'is no type');
}

function recognitionFaults({ titles, titlePattern, cues, threshold }: DocumentDefinition): DefinitionFault[] {
  const title = titles.length > 0 || titlePattern !== undefined ? TITLE_WEIGHT : 0;
  const most = cues.reduce((sum, { weight }) => sum + Math.max(0, weight), title);
  return [
    ...(most < threshold
      ? fault(['threshold'], `nothing reaches it: a title and all cues together count ${most}`)
      : []),
    ...cues.flatMap((cue, index) =>
      'pattern' in cue && NEVER_THERE.test(cue.pattern.source)
        ? fault(['cues', index, 'pattern'], 'the running text holds neither blanks nor full-width letters and marks')
        : [],
    ),
  ];
}

function fieldFaults(name: string, { title, labels, patterns = [], sections, table }: FieldSpec): DefinitionFault[] {
  const path = ['fields', name];
  const ways = [labels, patterns.length > 0 ? patterns : undefined, sections, table];
  const titled = title !== undefined || Object.hasOwn(FIELD_TITLES, name);
  return [
    ...(ways.every((way) => way === undefined) ? fault(path, 'needs labels, patterns, sections or a table') : []),
    ...(titled ? [] : fault(path, 'needs a title: applicants read it')),
    ...patterns.flatMap(({ source }, index) => {
      if (!source.includes('(?<value>')) return fault([...path, 'patterns', index], 'needs a group (?<value>…)');
      return NEVER_THERE.test(source)
        ? fault([...path, 'patterns', index], 'the running text holds neither blanks nor full-width letters and marks')
        : [];
    }),
    ...(table === undefined ? [] : tableFaults(path, table)),
  ];
}

function tableFaults(path: DefinitionFault['path'], { columns, row }: TableSpec): DefinitionFault[] {
  const [first] = Object.keys(columns);
  if (first === undefined) return fault([...path, 'table', 'columns'], 'needs a column');
  return [row ?? []].flat().some(({ source }) => !source.includes(`(?<${first}>`))
    ? fault([...path, 'table', 'row'], `needs a group (?<${first}>…)`)
    : [];
}

function zoneFaults({ signatures }: DocumentDefinition): DefinitionFault[] {
  const ids = signatures.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : fault(['signatures', index, 'id'], `"${id}" stands there twice`),
  );
}

function wordFaults({ titles, stops }: DocumentDefinition): DefinitionFault[] {
  return Object.entries({ titles, stops }).flatMap(([list, words]) =>
    words.flatMap((word, index) => {
      if (word.trim() === '') return fault([list, index], 'is blank');
      return words.indexOf(word) === index ? [] : fault([list, index], `"${word}" stands there twice`);
    }),
  );
}

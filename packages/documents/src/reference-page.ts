import { FIELD_TITLES } from '@yushen/contract';
import type { Cue, DocumentDefinition, FieldSpec } from './define-document';

const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;
const inCell = (text: string): string => text.replaceAll('|', '\\|');
const list = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join('、'));

const EXTENT = {
  card: 'a card; several may share a page',
  page: 'one page',
  pages: 'one or more pages',
} as const;

const cueText = (cue: Cue): string =>
  `${'text' in cue ? cue.text : code(cue.pattern.source)} ${cue.weight > 0 ? '+' : ''}${cue.weight}`;

/** How a field is found, in words. */
function waysOf({ labels = [], sections = [], patterns = [], table, choices = [] }: FieldSpec): string {
  const ways = [
    ...(labels.length > 0 ? [list(labels)] : []),
    ...sections.map(({ after, labels: own }) => `${list(own)} below ${list(after)}`),
    ...(table === undefined
      ? []
      : [
          `table: ${Object.entries(table.columns)
            .map(([column, { headings }]) => `${code(column)} ${list(headings)}`)
            .join('; ')}`,
        ]),
    ...(choices.length > 0 ? [`ticked: ${list(choices)}`] : []),
    ...(patterns.length > 0 ? [`${patterns.length === 1 ? 'a shape' : `${patterns.length} shapes`} in the text`] : []),
  ];
  return ways.join('; ');
}

function sectionOf({ type, title, titles, cues, threshold, extent, fields, signatures }: DocumentDefinition): string {
  const titleOf = (name: string): string => (FIELD_TITLES as Record<string, { zh: string }>)[name]?.zh ?? '';
  const rows = Object.entries(fields).map(
    ([name, spec]) => `| ${code(name)} | ${titleOf(name)} | ${inCell(waysOf(spec))} |`,
  );
  const zones = signatures.map(({ id, signer }) => `${code(id)} ${signer.zh}`);
  return [
    `## ${type}`,
    '',
    `${title.zh} · ${title.en} · ${EXTENT[extent]}`,
    '',
    `- Titles: ${list(titles)}`,
    `- Cues (believed from ${threshold}, a title counts 3): ${cues.map(cueText).join(', ')}`,
    `- Signing zones: ${list(zones)}`,
    '',
    '| field | | labels and other ways |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Every type with its titles, cues, fields and signing zones, as Markdown. */
export const referencePage = (definitions: readonly DocumentDefinition[]): string =>
  `# Document types

Made from the definitions by \`reference-page.test.ts\` (\`npx vitest run packages/documents/src/reference-page.test.ts -u\`); not
written by hand. A field's value stands right of or below its label; labels are listed with the wording seen most often first.

${definitions.map(({ type, title }) => `- [${type}](#${type}) ${title.zh}`).join('\n')}

${definitions.map(sectionOf).join('\n\n')}
`;

import type { FieldSpec, Format, TableSpec } from '@yushen/documents';
import type { PlacedLine } from '../layout/upright';
import type { Candidate } from './candidate';
import { candidateOf } from './candidate-of';
import type { PlacedPage } from './document-pages';
import { findGrids } from './table-grid';

const anyWords: Format = (raw) => ({ value: raw, valid: true });

/** What a table of persons says of the one who holds an office: his name, his number, in the row that names the office. */
export function byOffice(spec: FieldSpec, pages: readonly PlacedPage[]): readonly Candidate[] {
  const { office } = spec;
  if (office === undefined) return [];
  const table: TableSpec = {
    columns: {
      office: { headings: office.headings, format: anyWords },
      value: { headings: office.values, format: spec.format },
      ...(office.beside && { beside: { headings: office.beside, format: anyWords } }),
    },
    until: [],
  };
  return pages
    .flatMap((page) => findGrids(page, table))
    .flatMap(({ page, rows }) =>
      rows.flatMap((row): readonly Candidate[] => {
        // The office may stand below the name: 马成义 / (法定代表人).
        const own = row.value ?? [];
        const isOffice = ({ folded }: PlacedLine): boolean => office.words.test(folded.text);
        const isNamedBeside = [row.office, row.beside].some((cell = []) =>
          office.words.test(cell.map(({ folded }) => folded.text).join('')),
        );
        if (!own.some(isOffice) && !isNamedBeside) return [];
        const pieces = own
          .filter((line) => !isOffice(line))
          .map(({ line }) => ({ line, from: 0, to: Array.from(line.text).length }));
        const features = { patternWithLabel: 1 } as const;
        const found = candidateOf(spec, page, pieces, '', { source: 'pattern', found: office.words.source, features });
        return found === undefined ? [] : [found];
      }),
    );
}

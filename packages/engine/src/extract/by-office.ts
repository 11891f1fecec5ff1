import type { FieldSpec, Format, TableSpec } from '@yushen/documents';
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
    },
    until: [],
  };
  return pages
    .flatMap((page) => findGrids(page, table))
    .flatMap(({ page, rows }) =>
      rows.flatMap((row): readonly Candidate[] => {
        const words = (row.office ?? []).map(({ folded }) => folded.text).join('');
        if (!office.words.test(words)) return [];
        const pieces = (row.value ?? []).map(({ line }) => ({ line, from: 0, to: Array.from(line.text).length }));
        const features = { patternWithLabel: 1 } as const;
        const found = candidateOf(spec, page, pieces, '', { source: 'pattern', found: office.words.source, features });
        return found === undefined ? [] : [found];
      }),
    );
}

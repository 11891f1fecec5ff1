import type { Finding } from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';

/** Pages on which a file's own program shows more than their images do: whatever that says, somebody must look. */
export const undrawnContent = (documents: readonly FoundDocument[], pages: readonly ReadPage[]): Finding[] =>
  documents.flatMap(({ document }) =>
    pages.flatMap(({ material, page }): Finding[] => {
      const [box] = page.undrawn ?? [];
      const isHere = document.pages.some((place) => place.material === material && place.page === page.page);
      if (box === undefined || !isHere) return [];
      const place = { document: document.id, material, page: page.page, box: rounded(box) };
      return [{ code: 'document.altered', severity: 'review', detail: { sign: 'undrawn' }, ...place }];
    }),
  );

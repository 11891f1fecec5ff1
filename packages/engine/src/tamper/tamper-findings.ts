import type { Finding, OpenedFile } from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import type { ReadPage } from '../reading/read';
import { editedFiles } from './edited-files';
import { mixedType } from './mixed-type';
import { oddDigits } from './odd-digits';
import { pastedSeals } from './pasted-seals';
import { photosOfScreens } from './photos-of-screens';
import { screenWindows } from './screen-windows';
import { screenshots } from './screenshots';
import { tamperFinding } from './tamper-signal';
import { voidStamps } from './void-stamps';

/** Everything about the uploads that a person must judge. Pictures of a screen count only where they show a known document. */
export function tamperFindings(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
): Finding[] {
  const known = documents.filter(({ definition }) => definition !== undefined);
  const isKnown = ({ material, page }: ReadPage): boolean =>
    known.some(({ document }) => document.pages.some((one) => one.material === material && one.page === page.page));
  return [
    ...known.flatMap(({ document }) => voidStamps(document)),
    ...known.flatMap(({ document }) => mixedType(document, pages)),
    ...known.flatMap(({ document }) => oddDigits(document, pages)),
    ...screenshots(pages.filter(isKnown)),
    ...photosOfScreens(pages.filter(isKnown)),
    ...screenWindows(pages.filter(isKnown)),
    ...editedFiles(files),
    ...pastedSeals(pages),
  ].map(tamperFinding);
}

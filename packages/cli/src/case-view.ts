import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { caseSchema, type DocumentType, type Report, type Text } from '@yushen/contract';
import type { MatterDescription, Reviewer } from '@yushen/engine';
import { WORDS } from './words';

/** A report with what a reader needs beside it. */
export interface CaseView {
  /** As `reviewer.review` returned it. */
  readonly report: Report;
  /** The materials' names as the case gives them; the index is the report's `material`. */
  readonly files: readonly string[];
  /** The matter's title, in the version that judged the case. */
  readonly matterTitle: Text;
  /** What the matter calls the types it accepts, by type; a type that is not here goes by its id. */
  readonly typeTitles: ReadonlyMap<DocumentType, Text>;
}

/** Names for a report's numbers and ids, from its case file and its matter. */
export async function viewCase(
  caseFile: string,
  report: Report,
  reviewer: Pick<Reviewer, 'matter'>,
): Promise<CaseView> {
  const { materials } = caseSchema.parse(JSON.parse(await readFile(caseFile, 'utf8')));
  const matter = reviewer.matter(`${report.matter.id}@${report.matter.version}`);
  return {
    report,
    files: materials.map(({ file }) => file),
    matterTitle: matter.title,
    typeTitles: typeTitlesOf(matter),
  };
}

function typeTitlesOf(matter: MatterDescription): ReadonlyMap<DocumentType, Text> {
  const accepted = matter.requirements.flatMap(({ accepts }) => accepts.flat());
  return new Map(accepted.map(({ type, title }) => [type, title]));
}

/** The words for a document's type; its id where the matter does not name it. */
export function typeTitle(view: Pick<CaseView, 'typeTitles'>, type: DocumentType): Text {
  if (type === 'unknown') return WORDS.unknownDocument;
  return view.typeTitles.get(type) ?? { zh: type, en: type };
}

/** A material's file name for people; folders are left out. */
export function fileName(view: Pick<CaseView, 'files'>, material: number): string {
  const file = view.files[material];
  return file === undefined ? `#${material + 1}` : path.basename(file);
}

import type { Document, Issue, SourceFile } from '@yushen/contract';
import { inspect } from '../inspect';
import type { Parts } from '../parts';
import { review } from '../review';
import { relyingPack } from './relying-pack';

/** Values in doubt, and whether that is held against them; what a matter alone can say is left out. */
function doubts(issues: readonly Issue[]): readonly string[] {
  const about = issues.filter(({ code }) => code === 'field.unreadable' || code === 'field.invalid');
  const held = new Map<string, boolean>();
  for (const { document, field, severity } of about) {
    const value = `${document} ${field}`;
    held.set(value, held.get(value) === true || severity === 'block');
  }
  return [...held].map(([value, isHeld]) => `${value} ${isHeld ? 'block' : 'review'}`).sort();
}
/** What a document was read as; a review's further findings stand in its issues. */
const readAs = (documents: readonly Document[]) =>
  documents.map(({ id, type, confidence, pages, fields, marks }) => ({ id, type, confidence, pages, fields, marks }));

/** What a lone file says when it is chosen, and when it is submitted to a matter that relies on all that it says. */
export async function loneFile(type: string, file: SourceFile, parts: Omit<Parts, 'matter'>) {
  const withoutMatter = () => {
    throw new RangeError('a file that is chosen belongs to no matter yet');
  };
  const chosen = await inspect(file, { ...parts, matter: withoutMatter });
  const input = {
    ...{ schema: 'yushen.case/1' as const, id: 'lone', matter: 'lone', submittedAt: '2026-03-15', form: {} },
    ...{ sharedData: [], materials: [{ file: file.name }] },
  };
  const pack = relyingPack(type, chosen.documents);
  const submitted = await review(input, [{ name: file.name, file }], { ...parts, matter: () => pack });
  // A rule asks only documents of its own type: what became unknown is told apart from what was asked for.
  const told = chosen.documents.filter((document) => document.type === type).map(({ id }) => id);
  const ofAsked = (issues: readonly Issue[]) => doubts(issues.filter(({ document }) => told.includes(document ?? '')));
  return {
    chosen: { read: readAs(chosen.documents), doubts: ofAsked(chosen.issues) },
    submitted: { read: readAs(submitted.documents), doubts: ofAsked(submitted.issues) },
  };
}

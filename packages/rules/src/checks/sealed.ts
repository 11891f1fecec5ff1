import { type Document, type RuleInput, type Seal, type Text, textSchema } from '@yushen/contract';
import { foldForComparing } from '@yushen/formats';
import { z } from 'zod';
import { documentTitle } from '../vocabulary';
import { type CheckFacts, type CheckFinding, defineCheck } from './define-check';
import { isCertainSeal } from './is-certain-seal';
import { affixed } from './is-supervision-seal';

interface Params {
  readonly requirements: readonly string[];
  readonly by?: Text | undefined;
  readonly words: readonly string[];
}

/**
 * Somebody put a seal on the paper; where only something like one is there, a person must look. One that was printed with the form is
 * none. Where its text was read, one of `words` must stand in it; else somebody else may have sealed.
 */
export const sealed = defineCheck<Params>({
  id: 'sealed',
  about: { zh: '应盖章处已盖章', en: 'The paper bears the seal it must bear' },
  params: ({ requirement }) =>
    z.strictObject({
      requirements: z.array(requirement).min(1),
      by: textSchema.optional(),
      words: z.array(z.string().min(1)).default([]),
    }),
  judge: ({ requirements, by, words }, facts) =>
    documentsFor(requirements, facts).flatMap((document): readonly CheckFinding[] => {
      facts.looked(sealsOn(document));
      const title = documentTitle(facts.vocabulary, document.type);
      const seals = affixed(document.marks.seals);
      if (!seals.some(isCertainSeal)) {
        const severity = seals.length === 0 ? 'block' : 'review';
        const detail = { document: title, ...(by ? { by } : {}) };
        return [{ code: 'seal.missing', severity, detail, readings: [], place: { document } }];
      }
      const read = seals.filter(({ text, confidence }) => text !== '' && confidence >= facts.confident);
      if (words.length === 0 || read.length < seals.length || read.some((seal) => bears(seal, words))) return [];
      const [first] = read;
      const detail = { document: title, expected: by?.zh ?? words.join('、'), found: first!.text };
      const at = { material: first!.material, page: first!.page, box: first!.box };
      return [{ code: 'seal.mismatch', severity: 'review', detail, readings: [], place: { document, at } }];
    }),
});

/** The documents that were handed in for any of these requirements. */
export function documentsFor(requirements: readonly string[], facts: CheckFacts): readonly Document[] {
  return [...new Set(requirements.flatMap((id) => facts.slots(id).flatMap(({ documents }) => documents)))];
}

/** A paper's seals as a rule's inputs; that it has none is one too. */
export function sealsOn({ id: document, marks: { seals } }: Document): readonly RuleInput[] {
  if (seals.length === 0) return [{ document, mark: 'seal' }];
  return seals.map(({ text: value }) => ({ document, mark: 'seal', value }));
}

function bears({ text }: Seal, words: readonly string[]): boolean {
  const folded = foldForComparing(text);
  return words.some((word) => folded.includes(foldForComparing(word)));
}

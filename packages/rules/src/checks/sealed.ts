import { type Document, type RuleInput, type Seal, type Text, textSchema } from '@yushen/contract';
import { foldForComparing, sameSealName } from '@yushen/formats';
import { z } from 'zod';
import { isCertainSeal } from '../criteria/is-certain-seal';
import { isSealOfAnother } from '../criteria/is-seal-of-another';
import { affixed } from '../criteria/is-supervision-seal';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';
import { documentTitle } from '../pack/vocabulary';

interface Params {
  readonly requirements: readonly string[];
  readonly by?: Text | undefined;
  readonly words: readonly string[];
  /** Whose seal it must be, where it can be read. */
  readonly name?: Reference | undefined;
}

/**
 * Somebody put a seal on the document; where only something like one is there, a person must look. One that was printed with the form is
 * none. Where its text was read, one of `words` must stand in it; else somebody else may have sealed.
 */
export const sealed = defineCheck<Params>({
  id: 'sealed',
  about: { zh: '应盖章处已盖章', en: 'The paper bears the seal it must bear' },
  params: ({ requirement, value }) =>
    z.strictObject({
      requirements: z.array(requirement).min(1),
      by: textSchema.optional(),
      words: z.array(z.string().min(1)).default([]),
      name: value.optional(),
    }),
  judge: ({ requirements, by, words, name }, facts) => {
    const [owner] = name === undefined ? [] : facts.read(name);
    return documentsFor(requirements, facts).flatMap((document): readonly CheckFinding[] => {
      facts.looked(sealsOn(document));
      const title = documentTitle(facts.vocabulary, document.type);
      const seals = affixed(document.marks.seals);
      if (!seals.some(isCertainSeal)) {
        const severity = seals.length === 0 ? 'block' : 'review';
        const detail = { document: title, ...(by ? { by } : {}) };
        return [{ code: 'seal.missing', severity, detail, readings: [], place: { document } }];
      }
      const another = owner === undefined ? undefined : sealOfAnother(seals, owner.value);
      if (owner !== undefined && another !== undefined) {
        const unsure = !isSealOfAnother(another, owner.value);
        const detail = { document: title, expected: owner.value, found: another.text, unsure };
        const at = { material: another.material, page: another.page, box: another.box };
        const severity = unsure ? 'review' : 'block';
        return [{ code: 'seal.mismatch', severity, detail, readings: [owner], place: { document, at } }];
      }
      const read = seals.filter(({ text, confidence }) => text !== '' && confidence >= facts.confident);
      if (words.length === 0 || read.length < seals.length || read.some((seal) => bears(seal, words))) return [];
      const [first] = read;
      const detail = { document: title, expected: by?.zh ?? words.join('、'), found: first!.text };
      const at = { material: first!.material, page: first!.page, box: first!.box };
      return [{ code: 'seal.mismatch', severity: 'review', detail, readings: [], place: { document, at } }];
    });
  },
});

/** A seal that names somebody else, where none of those that were read bears the name, and none is left unread. */
function sealOfAnother(seals: readonly Seal[], name: string): Seal | undefined {
  const verdicts = seals.map((seal) => ({
    seal,
    verdict: seal.text === '' ? 'unread' : sameSealName(seal.text, name),
  }));
  return verdicts.every(({ verdict }) => verdict === 'different') ? verdicts[0]?.seal : undefined;
}

/** The documents that were submitted for any of these requirements. */
export function documentsFor(requirements: readonly string[], facts: CheckFacts): readonly Document[] {
  return [...new Set(requirements.flatMap((id) => facts.slots(id).flatMap(({ documents }) => documents)))];
}

/** A document's seals as a rule's inputs; that it has none is one too. */
export function sealsOn({ id: document, marks: { seals } }: Document): readonly RuleInput[] {
  if (seals.length === 0) return [{ document, mark: 'seal' }];
  return seals.map(({ text: value }) => ({ document, mark: 'seal', value }));
}

function bears({ text }: Seal, words: readonly string[]): boolean {
  const folded = foldForComparing(text);
  return words.some((word) => folded.includes(foldForComparing(word)));
}

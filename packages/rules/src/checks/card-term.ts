import { addYears, ageOn } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, isEndless } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { TypeReference } from '../pack/references';

interface Params {
  readonly front: TypeReference;
  readonly back: TypeReference;
}

/** 居民身份证法 article 5: years of validity by the age at issue; undefined is for ever. */
const yearsAt = (age: number): number | undefined => (age < 16 ? 5 : age < 26 ? 10 : age < 46 ? 20 : undefined);

/** How long a card holds is fixed by the holder's age on its first day. Another length was misread, or is no genuine card's. */
export const cardTerm = defineCheck<Params>({
  id: 'card-term',
  about: { zh: '身份证有效期的长短与持证人年龄相符', en: "A card's term is that of its holder's age" },
  params: ({ documentType }) => z.strictObject({ front: documentType, back: documentType }),
  judge: ({ front, back }, facts) => {
    const judged = new Set<string>();
    return facts.slots().flatMap(({ documents }): readonly CheckFinding[] => {
      const fronts = documents.filter(({ type }) => type === front.type);
      const backs = documents.filter(({ type }) => type === back.type);
      const [portrait, reverse] = [fronts[0], backs[0]];
      // With several cards in one slot it is not known whose the back is.
      if (!portrait || !reverse || fronts.length > 1 || backs.length > 1) return [];
      // One card may serve a person in several roles.
      if (judged.has(reverse.id)) return [];
      judged.add(reverse.id);
      const birth = facts.readField(portrait, ['birthDate']);
      const from = facts.readField(reverse, ['validFrom']);
      const until = facts.readField(reverse, ['validUntil']);
      const [born, first] = [birth && dateOf(birth), from && dateOf(from)];
      const last = until && (isEndless(until) ? 'long-term' : dateOf(until));
      if (!birth || !from || !until || !born || !first || !last) return [];
      const years = yearsAt(ageOn(born, first));
      const wanted = years === undefined ? 'long-term' : addYears(first, years);
      if (wanted === last) return [];
      const detail = { fault: 'wrong-term' as const, document: from.where, from: first, until: last, years };
      return [{ code: 'rule.failed', severity: 'review', detail, readings: [until, from, birth] }];
    });
  },
});

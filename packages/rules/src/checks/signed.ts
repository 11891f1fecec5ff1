import type { Document } from '@yushen/contract';
import { isOrganisation } from '@yushen/formats';
import { z } from 'zod';
import { defined } from '../place-of';
import type { ZoneReference } from '../references';
import { documentTitle, signerOf } from '../vocabulary';
import { type CheckFacts, type CheckFinding, defineCheck } from './define-check';

interface Params {
  readonly zones: readonly ZoneReference[];
  readonly parties: Readonly<Record<string, string>>;
}

/**
 * Signing zones bear a signature. `parties` names the field with a zone's party:
 * where that is an organisation, a seal on the paper serves for its signature.
 */
export const signed = defineCheck<Params>({
  id: 'signed',
  about: { zh: '应签名处已签名', en: 'The paper is signed where it must be' },
  params: ({ zone }) =>
    z.strictObject({ zones: z.array(zone).min(1), parties: z.record(z.string(), z.string()).default({}) }),
  judge: ({ zones, parties }, facts) =>
    zones.flatMap(({ requirement, zone }) => {
      const documents = [...new Set(facts.slots(requirement).flatMap((slot) => slot.documents))];
      const signable = documents.filter(({ type }) =>
        facts.vocabulary.documents[type]?.signatures.some(({ id }) => id === zone),
      );
      return signable.flatMap((document) => judgeZone(document, zone, parties[zone], facts));
    }),
});

function judgeZone(
  document: Document,
  zone: string,
  party: string | undefined,
  facts: CheckFacts,
): readonly CheckFinding[] {
  const found = document.marks.signatures.filter((signature) => signature.zone === zone);
  const seen = found.length === 0 ? [undefined] : found.map(({ state }) => state);
  facts.looked(seen.map((value) => defined({ document: document.id, mark: 'signature' as const, zone, value })));
  if (found.some(({ state }) => state === 'signed') || isSealedBy(document, party)) return [];
  const empty = found.length > 0 && found.every(({ state }) => state === 'empty');
  const [at] = found;
  return [
    {
      code: 'signature.missing',
      severity: empty ? 'block' : 'review',
      detail: {
        document: documentTitle(facts.vocabulary, document.type),
        signer: signerOf(facts.vocabulary, document.type, zone),
        unsure: !empty,
      },
      readings: [],
      place: { document, at: at && { material: at.material, page: at.page, box: at.box } },
    },
  ];
}

function isSealedBy(document: Document, party: string | undefined): boolean {
  const name = party === undefined ? undefined : document.fields[party]?.value;
  return name !== undefined && isOrganisation(name) && document.marks.seals.length > 0;
}

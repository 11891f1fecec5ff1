import type { Document, Signature } from '@yushen/contract';
import { isOrganisation } from '@yushen/formats';
import { z } from 'zod';
import { defined } from '../place-of';
import type { Reference, ZoneReference } from '../references';
import { documentTitle, signerOf } from '../vocabulary';
import { type CheckFacts, type CheckFinding, defineCheck } from './define-check';

interface Params {
  readonly zones: readonly ZoneReference[];
  readonly parties: Readonly<Record<string, string>>;
  readonly signers: Readonly<Record<string, Reference>>;
}

/**
 * Signing zones bear a signature. `parties` names the field with a zone's party:
 * where that is an organisation, a seal on the paper serves for its signature. `signers` names everybody who signs in
 * a zone: with fewer signatures than persons a clerk must look, for whose is lacking cannot be told.
 */
export const signed = defineCheck<Params>({
  id: 'signed',
  about: { zh: '应签名处已签名', en: 'The paper is signed where it must be' },
  params: ({ zone, value }) =>
    z.strictObject({
      zones: z.array(zone).min(1),
      parties: z.record(z.string(), z.string()).default({}),
      signers: z.record(z.string(), value).default({}),
    }),
  judge: ({ zones, parties, signers }, facts) =>
    zones.flatMap(({ requirement, zone }) => {
      const documents = [...new Set(facts.slots(requirement).flatMap((slot) => slot.documents))];
      const signable = documents.filter(({ type }) =>
        facts.vocabulary.documents[type]?.signatures.some(({ id }) => id === zone),
      );
      const names = namesAt(signers[zone], facts);
      return signable.flatMap((document) => judgeZone(document, { zone, party: parties[zone], names }, facts));
    }),
});

/** Who signs in a zone: the field that names its party, and everybody's names where several do. */
interface Signing {
  readonly zone: string;
  readonly party: string | undefined;
  readonly names: readonly string[];
}

const namesAt = (reference: Reference | undefined, facts: CheckFacts): readonly string[] =>
  reference === undefined ? [] : [...new Set(facts.peek(reference).flatMap(({ value }) => value.split('、')))];

function judgeZone(document: Document, { zone, party, names }: Signing, facts: CheckFacts): readonly CheckFinding[] {
  const found = document.marks.signatures.filter((signature) => signature.zone === zone);
  const seen = found.length === 0 ? [undefined] : found.map(({ state }) => state);
  facts.looked(seen.map((value) => defined({ document: document.id, mark: 'signature' as const, zone, value })));
  const places = facts.vocabulary.documents[document.type]?.signatures ?? [];
  const isPrinted = found.length > 0 || !places.some(({ id, optional }) => id === zone && optional);
  const complete = names.length > 1 ? isSignedByAll(document, found, names) : isSignedOrSealed(document, found, party);
  if (!isPrinted || complete) return [];
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

const isSignedOrSealed = (document: Document, found: readonly Signature[], party: string | undefined): boolean =>
  found.some(({ state }) => state === 'signed') || isSealedBy(document, party);

/** As many signatures as persons; an organisation's seal stands for its signature. */
function isSignedByAll(document: Document, found: readonly Signature[], names: readonly string[]): boolean {
  const organisations = names.filter((name) => isOrganisation(name)).length;
  const seals = Math.min(organisations, document.marks.seals.length);
  const signatures = Math.max(0, ...found.map(({ state, count }) => (state === 'signed' ? (count ?? 1) : 0)));
  return signatures + seals >= names.length;
}

function isSealedBy(document: Document, party: string | undefined): boolean {
  const name = party === undefined ? undefined : document.fields[party]?.value;
  return name !== undefined && isOrganisation(name) && document.marks.seals.length > 0;
}

import type { Document, Signature } from '@yushen/contract';
import { isOrganisation } from '@yushen/formats';
import { z } from 'zod';
import { mayBeSignedBy, mayBeSignedBySomebodyIn, namesRead, textsOf } from '../criteria/who-signed';
import { sealedBy } from '../criteria/whose-seal';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import { defined } from '../pack/place-of';
import type { Reference, ZoneReference } from '../pack/references';
import { documentTitle, signerOf } from '../pack/vocabulary';

interface Params {
  readonly zones: readonly ZoneReference[];
  readonly parties: Readonly<Record<string, string>>;
  readonly signers: Readonly<Record<string, Reference>>;
}

/**
 * Signing zones bear a signature. `parties` names the field with a zone's party:
 * where that is an organisation, its own seal serves for its signature; one that may be its own is for a person. `signers` names everybody who signs in
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
      return signable.flatMap((document) => {
        const together = zones.filter((other) => other.zone === zone || isOnePlace(document, zone, other.zone));
        const names = [...new Set(together.flatMap((other) => namesAt(signers[other.zone], facts)))];
        return judgeZone(document, { zone, party: parties[zone], names }, facts);
      });
    }),
});

/** Whether two parties sign in one place on a document: then everybody's signature is looked for there. */
function isOnePlace({ marks }: Document, zone: string, other: string): boolean {
  const placesOf = (id: string): readonly string[] =>
    marks.signatures
      .filter(({ zone: own }) => own === id)
      .map(({ material, page, box }) => JSON.stringify([material, page, box]));
  const [own, others] = [placesOf(zone), placesOf(other)];
  return own.length > 0 && own.every((place) => others.includes(place));
}

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
  const own = found.map((signature) =>
    isByWhoSigns(signature, document, { party, names }, facts) ? signature : { ...signature, state: 'unsure' as const },
  );
  const done = names.length > 1 ? isSignedByAll(document, own, names) : isSignedOrSealed(document, own, party);
  if (!isPrinted || done === 'yes') return [];
  const empty = done === 'no' && found.length > 0 && found.every(({ state }) => state === 'empty');
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

/**
 * Whether a place may bear the signature of its party, of those who are to sign there, or of who acts for them; where neither is said, or it was read in
 * doubt, of somebody whom the case names.
 */
function isByWhoSigns(
  signature: Signature,
  document: Document,
  { party, names }: Omit<Signing, 'zone'>,
  facts: CheckFacts,
): boolean {
  const own = party === undefined ? undefined : document.fields[party];
  const principals = [...names, ...(own?.value.split('、') ?? [])];
  // Who signs for an organisation is said elsewhere.
  const isKnown = (own === undefined || own.confidence >= facts.confident) && principals.every(isPerson);
  if (!isKnown || principals.length === 0) return mayBeSignedBySomebodyIn(signature, textsOf(facts));
  const acting = facts.documents('power-of-attorney').flatMap(({ fields }) => fields.agentName?.value ?? []);
  const agent = (facts.form.agent as { readonly name?: string } | undefined)?.name;
  return mayBeSignedBy(signature, principals, [...acting, ...(agent === undefined ? [] : [agent])]);
}

const isPerson = (name: string): boolean => /^[\p{Script=Han}·]{2,}$/u.test(name) && !isOrganisation(name);

/** `perhaps` where a seal may be the one that serves for a signature. */
type Done = 'yes' | 'perhaps' | 'no';

const isSignedOrSealed = (document: Document, found: readonly Signature[], party: string | undefined): Done =>
  found.some(({ state }) => state === 'signed') ? 'yes' : isSealedBy(document, party);

/** As many signatures as persons; an organisation's own seal stands for its signature. */
function isSignedByAll(document: Document, found: readonly Signature[], names: readonly string[]): Done {
  const seals = names.filter((name) => isOrganisation(name)).map((name) => sealedBy(document.marks.seals, name));
  const count = (owner: string): number => seals.filter((one) => one === owner).length;
  const signatures = Math.max(
    0,
    ...found.map((one) => (one.state === 'signed' ? Math.max(one.count ?? 1, namesRead(one, names)) : 0)),
  );
  if (signatures + count('own') >= names.length) return 'yes';
  return count('perhaps') > 0 ? 'perhaps' : 'no';
}

function isSealedBy(document: Document, party: string | undefined): Done {
  const name = party === undefined ? undefined : document.fields[party]?.value;
  if (name === undefined || !isOrganisation(name)) return 'no';
  const owner = sealedBy(document.marks.seals, name);
  return owner === 'own' ? 'yes' : owner === 'perhaps' ? 'perhaps' : 'no';
}

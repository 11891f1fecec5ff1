import type { Finding } from '@yushen/contract';
import { type Given, givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { type Judgement, judge } from '../judge/judge';
import { loadPack } from '../load/load-pack';
import type { MatterPack } from '../pack/pack';
import { testVocabulary } from './test-vocabulary';

const title = { zh: '甲', en: 'a' };
const text = (name: string) => ({ type: 'string', title: { zh: name, en: name } });
const person = { type: 'object', title, fields: { name: text('name'), idNumber: text('idNumber') } };

const smallPack = {
  id: 'small-matter',
  version: '2026.1',
  title,
  departments: [title],
  basis: ['none'],
  effectiveFrom: '2026-01-01',
  applicant: { name: 'person.name', idNumber: 'person.idNumber' },
  identities: [
    { document: 'id-card-front', name: 'name', idNumber: 'idNumber', back: 'id-card-back' },
    { document: 'temporary-id-card', name: 'name', idNumber: 'idNumber' },
  ],
  form: {
    person,
    agent: person,
    others: { type: 'list', default: [], title, of: person },
    address: text('address'),
    name: text('name'),
    amount: { type: 'decimal', title },
    residential: { type: 'boolean', title },
  },
  requirements: [{ id: 'lease', title, accepts: ['lease-contract'] }],
  rules: [] as unknown[],
};

/** A pack written as data, for tests: the small one above, with what differs. */
export function packOf(difference: Readonly<Record<string, unknown>> = {}): MatterPack {
  return loadPack(
    { file: 'small.yaml', text: JSON.stringify({ ...smallPack, ...difference }, null, 2) },
    testVocabulary,
  );
}

export type GivenInput = Partial<Record<keyof Given, unknown>>;

/** What is `undefined` is left out, as in YAML. */
export function judgeGiven(pack: MatterPack, given: GivenInput): Judgement {
  const written: unknown = JSON.parse(JSON.stringify({ submittedAt: '2026-03-15', ...given }));
  return judge(pack, givenFacts(pack, givenSchema.parse(written)));
}

interface Try extends GivenInput {
  readonly requirements?: readonly { id: string; accepts: unknown[]; [key: string]: unknown }[];
}

/** What one check finds in a small matter: `code severity` of each, and how the rule came out. */
export function tryCheck(check: string, params: unknown, { requirements = [], ...given }: Try) {
  const pack = packOf({
    requirements: requirements.length > 0 ? requirements.map((one) => ({ title, ...one })) : smallPack.requirements,
    rules: [{ id: 'tried', title, check, params }],
  });
  const { findings, outcomes } = judgeGiven(pack, given);
  const own = findings.filter(({ rule }) => rule === 'tried');
  return { found: own.map(inShort), findings: own, status: outcomes[0]?.status };
}

export const inShort = ({ code, severity }: Finding): string => `${code} ${severity}`;

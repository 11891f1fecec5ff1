import { type Conformance, must } from '@yushen/contract/testing';
import type { CheckDefinition } from '@yushen/rules';
import { z } from 'zod';
import { ownChecks } from '../own-checks';

/** Parameters as a pack writes them: some that the check takes, and some that it must refuse. */
export interface CheckSamples {
  /** Each must be taken as it stands. */
  readonly accepted: readonly unknown[];
  /** Each must be refused by the check's schema. */
  readonly refused: readonly unknown[];
}

/** References of a pack that knows every name: a check's own schema is asked, not a pack's. */
const anything = {
  form: {},
  value: z.string().transform((path) => ({ kind: 'form', path }) as const),
  field: z.string().transform((type) => ({ kind: 'document', type, fields: [], optional: false }) as const),
  zone: z.string().transform((requirement) => ({ requirement, zone: '' })),
  requirement: z.string(),
  documentType: z.string().transform((type) => ({ kind: 'type', type }) as const),
};

/** What every check of contract `check/1` must do. What it says of a case, a pack's own examples try: `testPacks` of `yushen/authoring`. */
export function checkConformance<Params>(
  check: CheckDefinition<Params>,
  { accepted, refused }: CheckSamples,
): readonly Conformance[] {
  const parse = (params: unknown) => check.params(anything).safeParse(params);
  return [
    {
      name: `${check.id} has an id of its own, and a sentence in two languages`,
      run: async () => {
        ownChecks([check]);
        must(check.about.zh.trim() !== '' && check.about.en.trim() !== '', 'it says what holds where it passes');
      },
    },
    ...accepted.map((params) => ({
      name: `${check.id} takes ${JSON.stringify(params)}`,
      run: async () => {
        const { success, error } = parse(params);
        must(success, `its parameters fit: ${error?.message}`);
      },
    })),
    ...[...refused, { noSuchParameter: 1 }].map((params) => ({
      name: `${check.id} refuses ${JSON.stringify(params)}`,
      run: async () => must(!parse(params).success, 'they are refused: a slip in a pack must be seen'),
    })),
  ];
}

import type { Document } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { loadPack, type MatterPack, vocabularyOf } from '@yushen/rules';

const vocabulary = vocabularyOf(allDocuments);
const title = { zh: '甲', en: 'a' };

/** Rules that try the numbers with check digits, as every matter does: it includes them. */
function numberRules(type: string, fields: readonly string[]): readonly object[] {
  const named = (names: RegExp): readonly string[] =>
    fields.filter((name) => names.test(name)).map((name) => `*.${name}`);
  const rules = [
    ['id-number-valid', 'mixed', named(/idNumber$|^taxpayerId$/i)],
    ['credit-code-valid', 'fields', named(/uscc$/i)],
    // Other cards have numbers of other kinds.
    ['bank-account-valid', 'fields', type === 'bank-card' ? named(/^cardNumber$/) : []],
  ] as const;
  return rules
    .filter(([, , places]) => places.length > 0)
    .map(([check, key, places]) => {
      const asked = check === 'id-number-valid' ? { fields: ['*.personAIdNumber'] } : {};
      return { id: check, title, check, params: { ...asked, [key]: places } };
    });
}

/**
 * A matter that asks for one document and relies on every field that was read: it would find otherwise with none, or with any
 * other likely value.
 */
export function relyingPack(type: string, read: readonly Document[]): MatterPack {
  const fields = vocabulary.documents[type]?.fields ?? [];
  const given = Object.fromEntries(fields.map((field, index) => [`v${index}`, `document.${field}?`]));
  const clauses = fields.flatMap((field, index) =>
    read
      .filter((document) => document.type === type)
      .flatMap(({ fields: found }) => found[field] ?? [])
      .flatMap(({ evidence: { runnerUp, contested, others = [] } = {}, between }) =>
        ['', runnerUp, contested?.value, between?.from, between?.until, ...others].filter((one) => one !== undefined),
      )
      .map((other) => `v${index} != ${JSON.stringify(other)}`),
  );
  const pack = {
    ...{ id: 'lone', version: '2026.1', title, departments: [title], basis: ['none'], effectiveFrom: '2026-01-01' },
    form: {},
    requirements: [{ id: 'document', title, accepts: [type] }],
    rules: [
      ...numberRules(type, fields),
      {
        id: 'relies',
        title,
        check: 'expression',
        params: { given, assert: clauses.length === 0 ? 'true' : [...new Set(clauses)].join(' && ') },
      },
    ],
  };
  return loadPack({ file: 'lone.yaml', text: JSON.stringify(pack) }, vocabulary);
}

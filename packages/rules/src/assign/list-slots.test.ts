import { describe, expect, test } from 'vitest';
import { describePack } from '../guide/describe-pack';
import { inShort, judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };
const text = { type: 'string', title };
const boolean = { type: 'boolean', title };

describe('an alternative that is only for some cases', () => {
  const pack = packOf({
    form: { person: { type: 'object', title, fields: { name: text, idNumber: text } }, newHome: boolean },
    requirements: [
      {
        id: 'contract',
        title,
        accepts: [
          { type: 'presale-contract', when: 'form.newHome' },
          { type: 'house-sale-contract', when: 'form.newHome == false' },
        ],
      },
    ],
  });
  const tried = (newHome: boolean | undefined, type: string) =>
    judgeGiven(pack, { form: { newHome }, documents: { contract: { type, requirement: 'contract' } } });

  test.each([
    [true, 'presale-contract', []],
    [false, 'house-sale-contract', []],
    [true, 'house-sale-contract', ['material.wrong-type block', 'material.missing block']],
    [false, 'presale-contract', ['material.wrong-type block', 'material.missing block']],
    [undefined, 'presale-contract', ['field.missing review']],
  ])('newHome %s, a %s → %j', (newHome, type, found) => {
    expect(tried(newHome, type).findings.map(inShort)).toEqual(found);
  });

  test('the requirement stands under its id whichever alternative is for the case', () => {
    expect(tried(true, 'presale-contract').requirements).toMatchObject([{ id: 'contract', status: 'met' }]);
    expect(tried(true, 'house-sale-contract').requirements).toMatchObject([{ id: 'contract', status: 'missing' }]);
  });

  test('a description for a form names only what that form takes', () => {
    const types = (form?: object) =>
      describePack(pack, form).requirements[0]?.accepts.flatMap((set) => set.map(({ type }) => type));
    expect(types()).toEqual(['presale-contract', 'house-sale-contract']);
    expect(types({ newHome: false })).toEqual(['house-sale-contract']);
  });
});

describe('persons and companies in one list', () => {
  const holder = { type: 'object', title, fields: { name: text, kind: text, idNumber: text, uscc: text } };
  const pack = packOf({
    form: {
      person: { type: 'object', title, fields: { name: text, idNumber: text } },
      holders: { type: 'list', default: [], title, of: holder },
    },
    identities: [
      { document: 'id-card-front', name: 'name', idNumber: 'idNumber', back: 'id-card-back' },
      { document: 'business-license', name: 'name', idNumber: 'uscc' },
    ],
    requirements: [
      {
        id: 'holders-id',
        title,
        each: { at: 'holders', idNumber: ['idNumber', 'uscc'] },
        accepts: [
          { all: ['id-card-front', 'id-card-back'], when: 'person.kind == "person"' },
          { type: 'business-license', when: 'person.kind == "company"' },
        ],
      },
    ],
    rules: [
      {
        id: 'holders-named',
        title,
        check: 'person-named',
        params: { requirement: 'holders-id', idNumber: ['idNumber', 'uscc'] },
      },
    ],
  });
  const holders = [
    { name: '李晓梅', kind: 'person', idNumber: '440304198511223020' },
    { name: '深圳市海风贸易有限公司', kind: 'company', uscc: '91440300MA5FMN7R4N' },
  ];
  const card = { type: 'id-card-front', fields: { name: '李晓梅', idNumber: '440304198511223020' } };
  const licence = { type: 'business-license', fields: { name: '深圳市海风贸易有限公司', uscc: '91440300MA5FMN7R4N' } };
  const judged = (documents: object) => judgeGiven(pack, { form: { holders }, documents });

  test('each is told by its own documents', () => {
    const { requirements, findings } = judged({ licence, card, back: { type: 'id-card-back' } });
    expect(findings).toEqual([]);
    expect(requirements[0]?.subjects).toMatchObject([
      { subject: '李晓梅', documents: ['card', 'back'] },
      { subject: '深圳市海风贸易有限公司', documents: ['licence'] },
    ]);
  });

  test('a company without its licence', () => {
    const { findings } = judged({ card, back: { type: 'id-card-back' } });
    expect(findings).toMatchObject([{ code: 'material.missing', subject: '深圳市海风贸易有限公司' }]);
  });

  test('a licence with another name', () => {
    const other = { ...licence, fields: { ...licence.fields, name: '深圳市海岸贸易有限公司' } };
    const { findings } = judged({ licence: other, card, back: { type: 'id-card-back' } });
    expect(findings.map(inShort)).toEqual(['field.mismatch block']);
  });
});

import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

describe('age-at-least', () => {
  const params = { of: ['form.person.idNumber'], block: 16, review: 18 };
  test.each([
    ['440304198511223020', []],
    ['44030420081001101X', ['rule.failed review']],
    ['440304201801011012', ['rule.failed block']],
  ])('%s → %j', (idNumber, found) => {
    expect(tryCheck('age-at-least', params, { form: { person: { idNumber } } }).found).toEqual(found);
  });

  test('a birth date serves where there is no number', () => {
    const given = {
      documents: { card: { type: 'id-card-front', fields: { birthDate: '2010-03-16' } } },
      requirements: [{ id: 'card', accepts: ['id-card-front'] }],
    };
    const either = { of: ['card.idNumber', 'card.birthDate'], block: 16, review: 18 };
    expect(tryCheck('age-at-least', either, given).found).toEqual(['rule.failed block']);
  });

  test('no birth date at all is a doubt', () => {
    const given = {
      documents: { card: { type: 'id-card-front' } },
      requirements: [{ id: 'card', accepts: ['id-card-front'] }],
    };
    expect(tryCheck('age-at-least', { of: ['card.idNumber'], block: 16, review: 18 }, given).found).toEqual([
      'field.missing review',
    ]);
  });
});

describe('not-ending-with', () => {
  test.each([
    ['晓梅小吃店', []],
    ['公司小吃店', []],
    ['晓梅餐饮有限公司', ['rule.failed block']],
    ['晓梅餐饮有限公司（盖章）', ['rule.failed block']],
  ])('%s → %j', (name, found) => {
    expect(tryCheck('not-ending-with', { of: ['form.name'], endings: ['公司'] }, { form: { name } }).found).toEqual(
      found,
    );
  });
});

describe('expression', () => {
  const params = { given: { use: 'title.usage' }, assert: 'form.residential || !use.contains("住宅")' };
  const requirements = [{ id: 'title', accepts: ['real-estate-certificate'] }];
  const tried = (form: object, usage: unknown) =>
    tryCheck('expression', params, {
      form,
      documents: { title: { type: 'real-estate-certificate', fields: { usage } } },
      requirements,
    });

  test('holds', () => expect(tried({ residential: false }, '商业')).toMatchObject({ found: [], status: 'passed' }));
  test('does not hold', () => expect(tried({ residential: false }, '住宅').found).toEqual(['rule.failed block']));
  test('does not hold on a doubtful reading', () =>
    expect(tried({ residential: false }, { value: '住宅', confidence: 0.5 }).found).toEqual([
      'rule.failed review',
      'field.unreadable review',
    ]));
  test('a value that it holds by because the form says the same is borne out by it; one that is only not forbidden is not', () => {
    const said = (assert: string, confidence: number) =>
      tryCheck(
        'expression',
        { given: { use: 'title.usage' }, assert },
        {
          form: { name: '商业' },
          documents: { title: { type: 'real-estate-certificate', fields: { usage: { value: '商业', confidence } } } },
          requirements,
        },
      ).found;
    expect(said('use == form.name', 0.4)).toEqual([]);
    expect(said('use == form.name', 0.3)).toEqual(['field.unreadable review']);
    expect(said('form.name == "商业" && !use.contains("住宅")', 0.4)).toEqual(['field.unreadable review']);
  });

  test('does not need what cannot change it', () => {
    expect(tried({ residential: true }, '').found).toEqual([]);
    expect(tried({}, '商业').found).toEqual([]);
  });
  test('is open where nothing was found on the document, and a fault where it is blank', () => {
    expect(tried({ residential: false }, undefined).found).toEqual(['field.missing review']);
    expect(tried({ residential: false }, '').found).toEqual(['field.missing block']);
  });
  test('is open where the form is blank', () => {
    const { findings } = tried({}, '住宅');
    expect(findings).toMatchObject([{ code: 'field.missing', severity: 'review', detail: { field: { zh: '甲' } } }]);
  });
});

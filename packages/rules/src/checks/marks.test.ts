import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

describe('signed', () => {
  const params = { zones: ['lease.lessor', 'lease.lessee'], parties: { lessor: 'lessor', lessee: 'lessee' } };
  const tried = (signatures: object, more: object = {}) =>
    tryCheck('signed', params, { documents: { lease: { type: 'lease-contract', signatures, ...more } } });

  test('both have signed', () => {
    expect(tried({ lessor: 'signed', lessee: 'signed' })).toMatchObject({ found: [], status: 'passed' });
  });
  test('an empty zone blocks and names the signer', () => {
    const { findings } = tried({ lessor: 'signed', lessee: 'empty' });
    expect(findings).toMatchObject([
      {
        code: 'signature.missing',
        severity: 'block',
        document: 'lease',
        detail: { signer: { en: 'lessee' }, unsure: false },
      },
    ]);
  });
  test('an unsure zone is for a person', () =>
    expect(tried({ lessor: 'signed', lessee: 'unsure' }).found).toEqual(['signature.missing review']));
  test('a zone that was not found is for a person', () =>
    expect(tried({ lessor: 'signed' }).found).toEqual(['signature.missing review']));
  test('a place that some prints do not have is signed where it is printed', () => {
    const form = (signatures: object) =>
      tryCheck(
        'signed',
        { zones: ['application.legalRepresentative'] },
        {
          documents: { application: { type: 'tax-registration-form', signatures } },
          requirements: [{ id: 'application', accepts: ['tax-registration-form'] }],
        },
      );
    expect(form({}).found).toEqual([]);
    expect(form({ legalRepresentative: 'unsure' }).found).toEqual(['signature.missing review']);
    expect(form({ legalRepresentative: 'empty' }).found).toEqual(['signature.missing block']);
  });
  test('a company may seal instead, a person may not', () => {
    const seals = ['杭州市西湖区物业管理有限公司'];
    const empty = { lessor: 'empty', lessee: 'signed' };
    expect(tried(empty, { seals, fields: { lessor: '杭州市西湖区物业管理有限公司' } }).found).toEqual([]);
    expect(tried(empty, { seals, fields: { lessor: '王建国' } }).found).toEqual(['signature.missing block']);
  });
  test.each([
    ['深圳市海风贸易有限公司', ['signature.missing block']],
    [{ text: '深圳市海风贸易有限公司', confidence: 0.5 }, ['signature.missing review']],
    ['', ['signature.missing review']],
    ['全国统一发票监制章', ['signature.missing block']],
  ])("%j does not surely serve for another's signature", (seal, found) => {
    const fields = { lessor: '杭州市西湖区物业管理有限公司' };
    expect(tried({ lessor: 'empty', lessee: 'signed' }, { seals: [seal], fields }).found).toEqual(found);
  });
});

const requirements = [{ id: 'consent', accepts: ['neighbour-consent'] }];
const sealedBy = (seals: unknown[]) => ({ documents: { consent: { type: 'neighbour-consent', seals } }, requirements });

describe('sealed', () => {
  const params = { requirements: ['consent'], words: ['居民委员会', '社区'] };
  test.each([
    [[], ['seal.missing block']],
    [['南山区科苑居民委员会'], []],
    [[''], []],
    [[{ text: '某公司', confidence: 0.4 }], []],
    [[{ text: '', confidence: 0.9, colour: 'grey' }], ['seal.missing review']],
    [[{ text: '科苑社区居民委员会', confidence: 0.9, colour: 'grey' }], []],
    [['晓梅餐饮有限公司'], ['seal.mismatch review']],
    [['晓梅餐饮有限公司', '科苑社区居民委员会'], []],
    [['财政票据监制章'], ['seal.missing block']],
    [['湖南省财政厅监制', '科苑社区居民委员会'], []],
  ])('%j → %j', (seals, found) => {
    expect(tryCheck('sealed', params, sealedBy(seals)).found).toEqual(found);
  });
});

describe('seal-names', () => {
  const params = { requirements: ['consent'], name: 'form.name' };
  const form = { name: '深圳市晓梅餐饮有限公司' };
  test.each([
    [['深圳市晓梅餐饮有限公司'], []],
    [['深圳市海风贸易有限公司'], ['seal.mismatch block']],
    [[{ text: '深圳市海风贸易有限公司', confidence: 0.5 }], ['seal.mismatch review']],
    [[''], ['seal.mismatch review']],
    [[], []],
  ])('%j → %j', (seals, found) => {
    expect(tryCheck('seal-names', params, { form, ...sealedBy(seals) }).found).toEqual(found);
  });

  test('a seal that was not read surely is a doubt, not a claim', () => {
    const { findings } = tryCheck('seal-names', params, { form, ...sealedBy(['深圳市晓海餐饮有限公司']) });
    expect(findings).toMatchObject([{ severity: 'review', detail: { found: '深圳市晓海餐饮有限公司', unsure: true } }]);
    const other = tryCheck('seal-names', params, { form, ...sealedBy(['深圳市海风贸易有限公司']) });
    expect(other.findings).toMatchObject([{ severity: 'block', detail: { unsure: false } }]);
  });
});

describe('both-sides', () => {
  const params = { types: ['id-card-front', 'id-card-back'] };
  const cards = [{ id: 'card', accepts: [{ all: ['id-card-front', 'id-card-back'] }], subject: 'person' }];
  const form = { person: { name: '李晓梅' } };
  test.each([
    [['id-card-front', 'id-card-back'], []],
    [['id-card-front'], ['material.incomplete block']],
    [['id-card-back'], ['material.incomplete block']],
    [[], []],
  ])('%j → %j', (types, found) => {
    const documents = Object.fromEntries(types.map((type) => [type, { type }]));
    expect(tryCheck('both-sides', params, { form, documents, requirements: cards }).found).toEqual(found);
  });
});

describe('sealed-by-each', () => {
  const [builder, contractor] = ['深圳市海风置业有限公司', '深圳市南粤建筑工程有限公司'];
  const params = { requirements: ['contract'], names: ['contract.builder', 'contract.contractor'] };
  const tried = (seals: unknown[]) =>
    tryCheck('sealed-by-each', params, {
      documents: { contract: { type: 'construction-contract', seals, fields: { builder, contractor } } },
      requirements: [{ id: 'contract', accepts: ['construction-contract'] }],
    });
  test.each([
    [[builder, contractor], []],
    [[`${builder}合同专用章`, contractor], []],
    [[builder, ''], ['seal.mismatch review']],
    [[builder], ['seal.missing block']],
    [[''], ['seal.missing block']],
    [[], ['seal.missing block', 'seal.missing block']],
    [[builder, '深圳市宏图建设有限公司'], ['seal.mismatch block']],
    [[builder, { text: '深圳市宏图建设有限公司', confidence: 0.5 }], ['seal.mismatch review']],
    [[builder, { text: '', confidence: 0.9, colour: 'grey' }], ['seal.missing review']],
  ])('%j → %j', (seals, found) => expect(tried(seals).found).toEqual(found));

  test('it says whose seal is missing where that is known', () => {
    expect(tried([builder]).findings[0]?.detail).toMatchObject({ by: { zh: contractor } });
    expect(tried(['']).findings[0]?.detail).not.toHaveProperty('by');
  });
});

import { expect, test } from 'vitest';
import { packOf } from '../testing/try-rule';
import { describePack } from './describe-pack';

const title = { zh: '甲', en: 'a' };
const pack = packOf({
  requirements: [
    { id: 'card', title, accepts: [{ all: ['id-card-front', 'id-card-back'] }, 'temporary-id-card'], each: 'others' },
    { id: 'consent', title, accepts: ['neighbour-consent'], when: 'form.residential', condition: title },
  ],
});

test('a matter in words is plain JSON', () => {
  const described = describePack(pack);
  expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  expect(described.requirements[0]?.accepts.map((types) => types.map(({ type }) => type))).toEqual([
    ['id-card-front', 'id-card-back'],
    ['temporary-id-card'],
  ]);
  expect(described.requirements[1]).toMatchObject({ condition: title });
  expect(described.requirements[1]).not.toHaveProperty('applies');
});

test('with a form it says what applies, and for whom', () => {
  const applies = (form: object) => describePack(pack, form).requirements.map((one) => one.applies);
  expect(applies({ residential: true, others: [{ name: '赵丽' }] })).toEqual([true, true]);
  expect(applies({ residential: false })).toEqual([false, false]);
  expect(applies({})).toEqual([false, 'unknown']);
  expect(describePack(pack, { others: [{ name: '赵丽' }] }).requirements[0]?.subjects).toEqual(['赵丽']);
});

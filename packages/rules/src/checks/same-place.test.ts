import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [{ id: 'title', accepts: ['real-estate-certificate'] }];

test.each([
  ['福建省厦门市湖里区枋湖南路158号', []],
  ['湖里区枋湖南路158号', []],
  ['厦门市思明区枋湖南路158号', []],
  ['福建省漳州市芗城区枋湖南路158号', ['field.mismatch review']],
] as const)('same-place: %s: %j', (address, expected) => {
  const { found } = tryCheck(
    'same-place',
    { of: 'form.address', in: ['title.address'] },
    {
      form: { address: '福建省厦门市湖里区枋湖南路158号6栋' },
      documents: { title: { type: 'real-estate-certificate', fields: { address } } },
      requirements,
    },
  );
  expect(found).toEqual(expected);
});

const seal = (text: string, confidence = 0.99) => ({ text, confidence });
test.each([
  [[seal('长沙市自然资源和规划局')], []],
  [[seal('株洲市自然资源和规划局')], ['seal.mismatch review']],
  [[seal('株洲市自然资源和规划局', 0.7)], []],
  [[seal('株洲市自然资源和规划局'), seal('长沙市自然资源和规划局')], []],
  [[seal('不动产登记专用章')], []],
  [[], []],
])('seal-of-place: %j: %j', (seals, expected) => {
  const { found } = tryCheck(
    'seal-of-place',
    { named: ['title.address'], down: 'city' },
    {
      documents: {
        title: { type: 'real-estate-certificate', fields: { address: '长沙市雨花区韶山中路419号' }, seals },
      },
      requirements,
    },
  );
  expect(found).toEqual(expected);
});

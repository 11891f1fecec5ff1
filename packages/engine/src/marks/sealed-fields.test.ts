import { quadFromBounds, type Seal } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { withSealed } from './sealed-fields';

const licence = allDocuments.find(({ type }) => type === 'business-license')!;
const box = quadFromBounds({ left: 0, top: 0, right: 100, bottom: 100 });
const sealOf = (text: string): Seal => ({
  text,
  confidence: 0.85,
  colour: 'red',
  shape: 'round',
  visible: 1,
  box,
  material: 0,
  page: 0,
  kind: 'official',
});

test('the registry of a licence is named by its seal', () => {
  const seals = [sealOf('汕头市龙湖区市场监督管理局'), sealOf('汕头市青禾商贸有限公司')];
  expect(withSealed(licence, {}, seals).authority).toMatchObject({
    value: '汕头市龙湖区市场监督管理局',
    confidence: 0.85,
    box,
    valid: true,
  });
});

test('what is printed stays, and neither half a name nor two offices name it', () => {
  const printed = { ...withSealed(licence, {}, [sealOf('深圳市市场监督管理局')]).authority!, confidence: 0.99 };
  expect(withSealed(licence, { authority: printed }, [sealOf('汕头市市场监督管理局')]).authority).toBe(printed);
  expect(withSealed(licence, {}, [sealOf('市市场监')]).authority).toBeUndefined();
  expect(
    withSealed(licence, {}, [sealOf('汕头市市场监督管理局'), sealOf('深圳市市场监督管理局')]).authority,
  ).toBeUndefined();
});

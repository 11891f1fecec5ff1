import { describe, expect, it } from 'vitest';
import { hasDotProducts } from './integer-products';
import { infosOf, shippedModels } from './model-set';

describe('hasDotProducts', () => {
  it('knows the instructions of x86-64 and arm64', () => {
    expect(hasDotProducts('flags\t\t: fpu sse2 avx2 avx512f avx512_vnni')).toBe(true);
    expect(hasDotProducts('flags\t\t: fpu sse2 avx2 avx_vnni')).toBe(true);
    expect(hasDotProducts('Features\t: fp asimd aes asimddp')).toBe(true);
  });

  it('says no where a processor has none', () => {
    expect(hasDotProducts('flags\t\t: fpu sse2 fma avx2')).toBe(false);
    expect(hasDotProducts('Features\t: fp asimd aes')).toBe(false);
  });

  it('takes a host that does not say for a recent one', () => expect(hasDotProducts(undefined)).toBe(true));
});

describe('shippedModels', () => {
  it('reads quickly first where the processor has them', () =>
    expect(infosOf(shippedModels('flags : avx_vnni')).map(({ name }) => name)).toEqual([
      'ch_PP-OCRv4_det_folded',
      'ch_PP-OCRv4_rec_int8',
      'ch_PP-OCRv4_rec_folded',
      'ppocr_keys_v1',
    ]));

  it('reads with the exact network alone where it has none', () =>
    expect(infosOf(shippedModels('flags : avx2')).map(({ name }) => name)).toEqual([
      'ch_PP-OCRv4_det_folded',
      'ch_PP-OCRv4_rec_folded',
      'ppocr_keys_v1',
    ]));
});

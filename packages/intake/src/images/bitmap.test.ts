import { describe, expect, test } from 'vitest';
import { type BitmapRecipe, buildBitmap } from '../testdata/build-bitmap';
import { decodeBitmap } from './bitmap';

/** Indices 0 black, 1 red, 2 green, 3 blue. */
const palette = Buffer.from('00000000' + '0000ff00' + '00ff0000' + 'ff000000', 'hex');
const RED = 'ff0000';
const GREEN = '00ff00';
const BLUE = '0000ff';
const BLACK = '000000';
const size = { width: 2, height: 2 };

/** Top row red, green; bottom row blue, black. Stored from the bottom up. */
const recipes: Record<string, BitmapRecipe> = {
  '8 bits': { ...size, bits: 8, palette, rows: Buffer.from('03000000' + '01020000', 'hex') },
  '4 bits': { ...size, bits: 4, palette, rows: Buffer.from('30000000' + '12000000', 'hex') },
  '24 bits': {
    ...size,
    bits: 24,
    rows: Buffer.from('ff0000' + '000000' + '0000' + '0000ff' + '00ff00' + '0000', 'hex'),
  },
  '32 bits': { ...size, bits: 32, rows: Buffer.from('ff000000' + '00000000' + '0000ff00' + '00ff0000', 'hex') },
  '16 bits, 5-5-5': { ...size, bits: 16, rows: Buffer.from('1f00' + '0000' + '007c' + 'e003', 'hex') },
  '16 bits, 5-6-5': {
    ...size,
    bits: 16,
    compression: 3,
    masks: Buffer.from('00f80000' + 'e0070000' + '1f000000', 'hex'),
    rows: Buffer.from('1f00' + '0000' + '00f8' + 'e007', 'hex'),
  },
  RLE8: {
    ...size,
    bits: 8,
    compression: 1,
    palette,
    rows: Buffer.from('0103' + '0100' + '0000' + '0101' + '0102' + '0001', 'hex'),
  },
  RLE4: { ...size, bits: 4, compression: 2, palette, rows: Buffer.from('0230' + '0000' + '0212' + '0001', 'hex') },
  'rows from the top': { width: 2, height: -2, bits: 8, palette, rows: Buffer.from('01020000' + '03000000', 'hex') },
};

describe('decodeBitmap', () => {
  test.each(Object.entries(recipes))('reads %s', (_, recipe) => {
    const image = decodeBitmap(buildBitmap(recipe));
    expect([image.width, image.height]).toEqual([2, 2]);
    expect(Buffer.from(image.data).toString('hex')).toBe(RED + GREEN + BLUE + BLACK);
  });

  test('reads 1 bit', () => {
    const image = decodeBitmap(
      buildBitmap({
        width: 3,
        height: 1,
        bits: 1,
        palette: Buffer.from('0000000000ff0000', 'hex'),
        rows: Buffer.from('a0000000', 'hex'),
      }),
    );
    expect(Buffer.from(image.data).toString('hex')).toBe(GREEN + BLACK + GREEN);
  });

  test.each(Object.entries(recipes))('refuses %s that is cut off', (_, recipe) => {
    const bytes = buildBitmap(recipe);
    expect(() => decodeBitmap(bytes.subarray(0, bytes.length - recipe.rows.length + 2))).toThrow(RangeError);
  });

  test('refuses a compression that BMP only borrows', () => {
    expect(() => decodeBitmap(buildBitmap({ ...size, bits: 24, compression: 4, rows: Buffer.alloc(16) }))).toThrow(
      RangeError,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { glyphAt } from '../testdata/glyph-at';
import type { Glyph, Picture } from './glyph';
import { distrust } from './text-trust';

const page = { width: 600, height: 800 };
const text = (changes: Partial<Glyph> = {}, count = 200): readonly Glyph[] =>
  Array.from({ length: count }, (_, index) => glyphAt('字', (index % 20) * 20, Math.floor(index / 20) * 20, changes));
const picture = (share: number, order = 0): Picture => ({
  box: { left: 0, top: 0, right: 600, bottom: 800 * share },
  order,
});
const seen = () => true;
const blank = () => false;
const judge = (glyphs: readonly Glyph[], pictures: readonly Picture[] = [], hasInk = seen) =>
  distrust({ ...page, glyphs, pictures }, hasInk);

describe('distrust', () => {
  test('has nothing against ordinary text, with pictures or without', () => {
    expect(judge(text())).toBeUndefined();
    expect(judge(text(), [picture(0.3)])).toBeUndefined();
    expect(judge(text(), [picture(1)])).toBeUndefined();
  });

  test('names what is wrong', () => {
    expect(judge([])).toBe('absent');
    expect(judge(text({}, 30_001))).toBe('endless');
    expect(judge(text({ text: '\u{e123}' }))).toBe('garbled');
    expect(judge(text({ text: '\ufffd' }))).toBe('garbled');
    expect(judge(text({ text: '\u0003' }))).toBe('garbled');
    expect(judge(text({ mapped: false }))).toBe('garbled');
    expect(judge(text({ text: 'Ã' }))).toBe('garbled');
    expect(judge(text({ painted: false }), [picture(1)])).toBe('hidden');
    expect(judge(text({ order: 1 }), [picture(0.6, 2)])).toBe('covered');
    expect(judge(text({}, 8), [picture(0.9)])).toBe('incidental');
    expect(judge(text(), [], blank)).toBe('unseen');
  });

  test('bears a few odd characters, a stamp over the text, and a small picture', () => {
    expect(judge([...text({}, 98), ...text({ text: '\u{f0b7}' }, 2)])).toBeUndefined();
    expect(judge(text({ order: 1 }), [picture(0.1, 2)])).toBeUndefined();
    expect(judge(text({}, 8), [picture(0.1)])).toBeUndefined();
  });

  test('takes the many thin strips of one scan together', () => {
    const strips = Array.from({ length: 80 }, (_, index) => ({
      box: { left: 0, top: index * 10, right: 600, bottom: index * 10 + 10 },
      order: index,
    }));
    expect(judge(text({ order: 100 }, 8), strips)).toBe('incidental');
  });

  test('asks no ink of Chinese fonts that are not in the file, unless they write white', () => {
    const mixed = [...text({ embedded: false }, 50), ...text({ embedded: false, text: '7' }, 50)];
    expect(judge(mixed, [], blank)).toBeUndefined();
    expect(judge(text({ embedded: false, pale: true }), [], blank)).toBe('unseen');
    expect(judge(text({ embedded: false, text: 'a' }), [], blank)).toBe('unseen');
  });
});

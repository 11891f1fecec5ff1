import { expect, test } from 'vitest';
import { dictionariesIn, fits } from './dictionary-in';

const file = (name: string, text: string) => ({ name, path: name, bytes: new TextEncoder().encode(text) });
const network = { inputs: [], outputs: [], metadata: new Map([['character', '一\n二\n三']]) };

test('finds characters in the network, in text and in inference.yml', () => {
  const yaml = 'Global: {}\nPostProcess:\n  name: CTCLabelDecode\n  character_dict:\n    - 甲\n    - 1\n    - "#"\n';
  expect(dictionariesIn(network, [file('keys.txt', '子\r\n丑\r\n'), file('inference.yml', yaml)])).toEqual([
    ['一', '二', '三'],
    ['子', '丑'],
    ['甲', '1', '#'],
  ]);
  expect(dictionariesIn({ ...network, metadata: new Map() }, [file('a.yml', 'a: ['), file('b.yaml', '')])).toEqual([]);
});

test('a network has a blank and a space besides its dictionary', () => {
  expect(fits(['一', '二', '三'], 5)).toBe(true);
  expect(fits(['一', '二', '三'], 4)).toBe(false);
});

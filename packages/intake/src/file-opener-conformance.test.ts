import { loaderConformance } from '@yushen/contract/testing';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createFileLoader } from './index';

const png = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#f4f1ea' } })
  .png()
  .toBuffer();
const suite = loaderConformance(() => createFileLoader(), [{ name: 'blank.png', bytes: png }]);

test.each(suite.map((one) => [one.name, one] as const))('%s', (_name, { run }) => run());

test('the suite is not empty', () => expect(suite.length).toBeGreaterThan(4));

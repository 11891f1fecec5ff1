import { expect, test } from 'vitest';
import { isMasked } from './is-masked';

test.each(['张某某', '某某省某某市某某路001号', '440304********3020', '622588××××1234', '1534914xxxx', '李*', '*晓梅'])(
  '%s is masked',
  (value) => expect(isMasked(value)).toBe(true),
);

test.each(['李晓梅', '*家具*办公桌', '44030419851122302X', '2026-03-15', '50000.00', 'XXL'])('%s is not', (value) =>
  expect(isMasked(value)).toBe(false),
);

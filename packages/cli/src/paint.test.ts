import { expect, test } from 'vitest';
import { paintFor } from './paint';
import { Recorder } from './testing/fake-host';

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ['a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
])('%s', (_name, isTTY, env, coloured) => {
  expect(paintFor(new Recorder(isTTY), env).red('x') !== 'x').toBe(coloured);
});

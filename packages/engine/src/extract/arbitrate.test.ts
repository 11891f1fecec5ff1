import type { Format } from '@yushen/documents';
import { expect, test } from 'vitest';
import { runningText } from '../layout/running-text';
import { placedPage, written } from '../testing/pages';
import { arbitrate } from './arbitrate';
import { proposeValues } from './propose';

const digits: Format = (raw) => {
  const value = /\d{6}/.exec(raw)?.[0];
  return value === undefined ? undefined : { value, valid: true };
};

test('a number that surely is one field’s is not another’s too', () => {
  const pages = [placedPage([written('代理人证件号码：123456', [100, 100])], ['代理人证件号码', '证件号码'])];
  const text = runningText(pages.map(({ layout }) => layout));
  const proposed = {
    agent: proposeValues({ labels: ['代理人证件号码'], format: digits, placement: ['right'] }, pages, text),
    principal: proposeValues({ patterns: [/证件号码:(?<value>\d{6})/u], format: digits }, pages, text),
  };
  const settled = arbitrate(proposed);
  expect(settled.agent?.candidate.value).toBe('123456');
  expect(settled.agent?.place).toBeGreaterThan(0.9);
  expect(settled.principal).toBeUndefined();
});

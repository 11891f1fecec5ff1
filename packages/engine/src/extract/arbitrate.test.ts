import type { Format } from '@yushen/documents';
import { expect, test } from 'vitest';
import { runningText } from '../layout/running-text';
import { placedPage, written } from '../testing/pages';
import { arbitrate } from './arbitrate';
import { proposeValues } from './propose';

/** Citizens' numbers (GB 11643), by their length alone. */
const digits: Format = (raw) => {
  const value = /\d{18}/.exec(raw)?.[0];
  return value === undefined ? undefined : { value, valid: true };
};

test('a number that surely is one field’s is not another’s too', () => {
  const pages = [
    placedPage([written('代理人证件号码：440304198511223020', [100, 100])], ['代理人证件号码', '证件号码']),
  ];
  const text = runningText(pages.map(({ layout }) => layout));
  const proposed = {
    agent: proposeValues({ labels: ['代理人证件号码'], format: digits, placement: ['right'] }, pages, text),
    principal: proposeValues({ patterns: [/证件号码:(?<value>\d{18})/u], format: digits }, pages, text),
  };
  const settled = arbitrate(proposed);
  expect(settled.agent?.candidate.value).toBe('440304198511223020');
  expect(settled.agent?.place).toBeGreaterThan(0.9);
  expect(settled.principal).toBeUndefined();
});

test('of two ways to read one value the one that finds nothing wrong with it is taken', () => {
  const pages = [placedPage([written('证件号码：440304198511223020审查专用章', [100, 100])], ['证件号码'])];
  const text = runningText(pages.map(({ layout }) => layout));
  const strict: Format = (raw) => {
    const value = /\d{18}/.exec(raw)?.[0];
    return value === undefined ? undefined : { value, valid: !raw.includes('章'), matched: value };
  };
  const spec = { labels: ['证件号码'], patterns: [/(?<value>\d{18})/u], format: strict, placement: ['right' as const] };
  const settled = arbitrate({ number: proposeValues(spec, pages, text) });
  expect(settled.number?.candidate).toMatchObject({ value: '440304198511223020', valid: true });
});

test('of a number and its beginning, both of which could be one, all of it is taken', () => {
  const pages = [placedPage([written('6200000569962777', [100, 100]), written('300', [430, 100])], [])];
  const text = runningText(pages.map(({ layout }) => layout));
  const card: Format = (raw) => {
    const value = /^\d{16}(?:\d{3})?$/u.exec(raw.replace(/\s/gu, ''))?.[0];
    return value === undefined ? undefined : { value, valid: true };
  };
  const patterns = [/(?<!\d)(?<value>\d{16,19})(?!\d)/mu, /(?<value>62\d{14,17})/u];
  const settled = arbitrate({ number: proposeValues({ patterns, format: card }, pages, text) });
  expect(settled.number?.candidate.value).toBe('6200000569962777300');
});

test('what a field’s own label says is no guess where an unknown label says the same', () => {
  const date: Format = (raw) => {
    const value = /\d{4}-\d{2}-\d{2}/.exec(raw)?.[0];
    return value === undefined ? undefined : { value, valid: true };
  };
  const lines = [written('打印日期：2026-05-11', [100, 100]), written('申请日期：2026-05-11', [100, 700])];
  const pages = [placedPage(lines, ['申请日期'])];
  const text = runningText(pages.map(({ layout }) => layout));
  const spec = { labels: ['申请日期'], format: date, placement: ['right' as const] };
  expect(arbitrate({ signedOn: proposeValues(spec, pages, text) }).signedOn?.place).toBeGreaterThan(0.9);
});

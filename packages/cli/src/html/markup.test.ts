import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html } from './markup';

test('text is escaped, markup is kept', () => {
  const inner = html`<b>${'<&>'}</b>`;
  expect(html`<p title="${`"'`}">${inner}${[1, undefined, 'x']}</p>`.source).toBe(
    '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b>1x</p>',
  );
});

test('no text leaves its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});

import { expect, test } from 'vitest';
import { PageCache } from './page-cache';

/** A memory with a clock that is set by hand, and how often it had to ask. */
function memory(limits: { pages: number; milliseconds: number }) {
  const state = { time: 0, asked: 0 };
  const pages = new PageCache(limits, () => state.time);
  const ask = (page: string, question = 'text') =>
    pages.answer(page, question, async () => {
      state.asked += 1;
      return `${page} ${question}`;
    });
  return { state, ask, pages };
}

test('the same question about a page is asked once', async () => {
  const { ask, state } = memory({ pages: 4, milliseconds: 1000 });
  expect([await ask('a'), await ask('a'), await ask('a', 'seals')]).toEqual(['a text', 'a text', 'a seals']);
  expect(state.asked).toBe(2);
});

test('the page longest unasked is forgotten first', async () => {
  const { ask, state } = memory({ pages: 2, milliseconds: 1000 });
  for (const page of ['a', 'b', 'a', 'c', 'a']) await ask(page);
  expect(state.asked).toBe(3);
  await ask('b');
  expect(state.asked).toBe(4);
});

test('a page is forgotten when nothing was asked about it for long', async () => {
  const { ask, state } = memory({ pages: 4, milliseconds: 1000 });
  await ask('a');
  state.time = 900;
  await ask('a');
  state.time = 1800;
  await ask('a');
  expect(state.asked).toBe(1);
  state.time = 2801;
  await ask('a');
  expect(state.asked).toBe(2);
});

test('a question that failed is asked again', async () => {
  const { pages } = memory({ pages: 4, milliseconds: 1000 });
  await expect(pages.answer('a', 'text', () => Promise.reject(new Error('unread')))).rejects.toThrow('unread');
  expect(await pages.answer('a', 'text', async () => 'read')).toBe('read');
});

import { describe, expect, test, vi } from 'vitest';
import { databaseFault } from './database-fault';
import { retryConflicts } from './retry-conflicts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('a transaction that gave way', () => {
  test('is done again, also where the error is wrapped', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(coded('40P01'))
      .mockRejectedValueOnce(new Error('Failed query', { cause: coded('40001') }))
      .mockResolvedValue('done');
    await expect(retryConflicts(work)).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(3);
  });

  test('is given up after five times, and any other error at once', async () => {
    const conflict = vi.fn(() => Promise.reject(coded('40P01')));
    await expect(retryConflicts(conflict)).rejects.toThrow();
    expect(conflict).toHaveBeenCalledTimes(5);
    const unique = vi.fn(() => Promise.reject(coded('23505')));
    await expect(retryConflicts(unique)).rejects.toThrow();
    expect(unique).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ['conflict', coded('55P03')],
  ['gone', coded('57P01')],
  ['gone', coded('53100')],
  ['gone', coded('25006')],
  ['gone', new Error('Connection terminated unexpectedly')],
  ['gone', coded('ECONNREFUSED')],
  ['unfit', new Error('Failed query', { cause: coded('22021') })],
  ['unfit', coded('22003')],
  [undefined, coded('22012')],
  [undefined, coded('23503')],
  [undefined, coded('ENOENT')],
  [undefined, 'no error'],
])('%s', (fault, error) => {
  expect(databaseFault(error)).toBe(fault);
});

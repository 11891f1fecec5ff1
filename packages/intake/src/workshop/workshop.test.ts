import { YushenError } from '@yushen/contract';
import { TaskTooSlow } from '@yushen/running/threads';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBitmap } from '../testdata/build-bitmap';
import { Workshop } from './workshop';

const workshop = new Workshop();
afterAll(() => workshop.close());

const bitmap = (width: number, height: number) =>
  buildBitmap({ width, height, bits: 24, rows: Buffer.alloc(Math.ceil((width * 3) / 4) * 4 * height, 120) });

describe('Workshop', () => {
  test('runs a task, and the next one after a failure', async () => {
    await expect(workshop.run('decodeBitmap', undefined as never, { seconds: 20 })).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('decodeBitmap'),
    });
    const decoded = await workshop.run('decodeBitmap', bitmap(3, 2), { seconds: 20 });
    if (!('image' in decoded)) throw new Error('not decoded');
    expect([...decoded.image.data.subarray(0, 3)]).toEqual([120, 120, 120]);
    expect(decoded.image.data.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  test('ends a task that takes too long, and works on', async () => {
    await expect(workshop.run('decodeBitmap', bitmap(4000, 4000), { seconds: 0.02 })).rejects.toThrow(TaskTooSlow);
    expect(await workshop.run('decodeBitmap', bitmap(1, 1), { seconds: 20 })).toMatchObject({ image: { width: 1 } });
  });

  test('counts no time that a task waits for its turn', async () => {
    const runs = Array.from({ length: 3 }, () => workshop.run('decodeBitmap', bitmap(3000, 2000), { seconds: 20 }));
    const waiting = workshop.run('decodeBitmap', bitmap(1, 1), { seconds: 0.5 });
    expect(await waiting).toMatchObject({ image: { width: 1 } });
    await Promise.all(runs);
  });

  test('lets the caller go at once when he aborts, and works on', async () => {
    const controller = new AbortController();
    const running = workshop.run('decodeBitmap', bitmap(4000, 4000), { seconds: 20, signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toSatisfy((error) => YushenError.is(error) && error.code === 'aborted');
    expect(await workshop.run('decodeBitmap', bitmap(1, 1), { seconds: 20 })).toMatchObject({ image: { width: 1 } });
  });
});

import { expect, test } from 'vitest';
import { eventsOf } from './event-stream';

const streamOf = (...parts: string[]) => new Blob(parts).stream() as ReadableStream<Uint8Array>;

const inPieces = (text: string, size: number): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });
};

test('events come whole, however they are cut on their way', async () => {
  const text =
    'event: state\ndata: {"状":1}\n\n: still here\n\nevent: progress\r\ndata: a\r\ndata: b\r\n\r\ndata: last\n\nevent: cut';
  for (const stream of [streamOf(text), inPieces(text, 1), inPieces(text, 7)]) {
    const events = [];
    for await (const event of eventsOf(stream)) events.push(event);
    expect(events).toEqual([
      { event: 'state', data: '{"状":1}' },
      { event: 'progress', data: 'a\nb' },
      { event: 'message', data: 'last' },
    ]);
  }
});

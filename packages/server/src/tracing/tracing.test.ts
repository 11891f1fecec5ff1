import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, type ContextManager, context, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { openTracing } from './tracing';

/** As that of the Node SDK. */
class Contexts implements ContextManager {
  readonly #current = new AsyncLocalStorage<Context>();
  active = () => this.#current.getStore() ?? ROOT_CONTEXT;
  with: ContextManager['with'] = (own, work, self, ...rest) => this.#current.run(own, () => work.call(self!, ...rest));
  bind: ContextManager['bind'] = (_own, target) => target;
  enable = () => this;
  disable = () => this;
}

const spans = new InMemorySpanExporter();
let service: TestService;
beforeAll(async () => {
  context.setGlobalContextManager(new Contexts());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  service = await openTestService({ settings: { tracing: true } });
});
afterAll(async () => {
  await service.close();
  for (const api of [context, propagation, trace]) api.disable();
});

test('a request is a span of its caller’s trace, what is done for it one below, and no text that was sent is in them', async () => {
  const client = clientOf(service, await service.key('default'));
  const parent = '0af7651916cd43dd8448eb211c80319c';
  const id = '0b5f7d4e-6a3f-4c58-9a30-2f4f7f3f3a11';
  const sent = await client.call(
    'PUT',
    `/v1/uploads/${id}?name=%E6%9D%8E%E6%99%93%E6%A2%85.pdf`,
    Buffer.from('a file'),
    { traceparent: `00-${parent}-b7ad6b7169203331-01` },
  );
  expect(sent.status).toBe(201);
  await vi.waitFor(() => expect(spans.getFinishedSpans()).toHaveLength(2));
  const [inspect, request] = spans.getFinishedSpans();
  expect(request).toMatchObject({
    name: 'PUT /v1/uploads/:id',
    attributes: { 'http.route': '/v1/uploads/:id', 'http.response.status_code': 201 },
  });
  expect(request!.spanContext().traceId).toBe(parent);
  expect(inspect!.name).toBe('inspect');
  expect(inspect!.parentSpanContext?.spanId).toBe(request!.spanContext().spanId);
  expect(JSON.stringify([inspect!.attributes, request!.attributes, inspect!.name, request!.name])).not.toMatch(
    /李晓梅|%E6|ysk_/,
  );
});

test('what fails is told by its kind alone', async () => {
  spans.reset();
  const tracing = await openTracing();
  const failing = tracing.span('work', {}, () => Promise.reject(new TypeError('quotes 李晓梅')));
  await expect(failing).rejects.toThrow('李晓梅');
  const [span] = spans.getFinishedSpans();
  expect(span!.status.message).toBe('TypeError');
  expect(span!.events).toEqual([]);
});

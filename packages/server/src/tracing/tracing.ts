import type { Attributes, Context, Span } from '@opentelemetry/api';
import { YushenError } from '@yushen/contract';

/** A request that is being traced. */
export interface TracedRequest {
  /** Runs what belongs to it. */
  within<T>(work: () => T): T;
  /** @param route as written in the code: addresses name people's cases */
  end(outcome: { readonly route: string; readonly status: number }): void;
}

/** Traces of what the service does: names of routes, stages, ids and numbers, never a text that somebody sent. */
export interface Tracing {
  /** `headers`: as they came, with `traceparent` where the caller traces too. */
  request(method: string, headers: object): TracedRequest;
  span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
}

/** Where nobody asks for traces. */
export const NO_TRACING: Tracing = {
  request: () => ({ within: (work) => work(), end: () => {} }),
  span: (_name, _attributes, work) => work(),
};

/**
 * Traces by OpenTelemetry's API. Where they go is said by the SDK that whoever runs the service loads before it
 * (`node --import`); without one they go nowhere.
 *
 * @throws YushenError `package-missing` where `@opentelemetry/api` is not installed
 */
export async function openTracing(): Promise<Tracing> {
  const { context, propagation, trace, SpanKind, SpanStatusCode } = await import('@opentelemetry/api').catch(
    (cause) => {
      const message = 'Traces need a package of their own: npm install @opentelemetry/api';
      throw new YushenError('package-missing', message, { cause });
    },
  );
  const tracer = trace.getTracer('@yushen/server');

  const within = (at: Context, span: Span): Context => trace.setSpan(at, span);
  return {
    request: (method, headers) => {
      const before = propagation.extract(context.active(), headers);
      const attributes = { 'http.request.method': method };
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, before);
      const own = within(before, span);
      return {
        within: (work) => context.with(own, work),
        end: ({ route, status }) => {
          span.updateName(`${method} ${route}`);
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    span: async (name, attributes, work) => {
      const span = tracer.startSpan(name, { attributes });
      try {
        return await context.with(within(context.active(), span), work);
      } catch (error) {
        // Its message may quote what was sent.
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
        throw error;
      } finally {
        span.end();
      }
    },
  };
}

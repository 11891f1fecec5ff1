import type { FastifyInstance, FastifyPluginOptions, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Gate } from '../parts/gate';
import type { Parts } from '../parts/parts';
import { problemSchema } from './problem';

/** What routes are handed. */
export interface RouteContext extends FastifyPluginOptions {
  readonly parts: Parts;
  readonly gate: Gate;
  /** Whether the models are loaded. */
  readonly isWarm: () => boolean;
}

/** The application with types taken from its schemas. */
export const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();
export type TypedApp = ReturnType<typeof typed> & { server: RawServerDefault };

/** What any route may answer instead. */
export const problems = { '4xx': problemSchema, '5xx': problemSchema } as const;

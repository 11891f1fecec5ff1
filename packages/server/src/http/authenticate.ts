import type { FastifyInstance } from 'fastify';
import { keyFinder } from '../access/keys';
import type { Caller, Scope } from '../access/scopes';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { sessionOf } from './session-cookie';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined;
  }
  interface FastifyContextConfig {
    /** Who may call; every route says so. */
    readonly access?: readonly Scope[] | 'public';
  }
}

/** Asks every request for a key, or a clerk's session, with one of the route's scopes, before its body is read. What names no access is refused to all. */
export function authenticate(app: FastifyInstance, { store, issuer }: Pick<Parts, 'store' | 'issuer'>): void {
  const find = keyFinder(store);
  app.decorateRequest('caller', undefined);
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (request.is404 || access === 'public') return;
    const [, text] = /^Bearer ([!-~]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const caller = text === undefined ? (await sessionOf(request, store, issuer))?.caller : await find(text);
    if (caller === undefined)
      throw new ServiceError('not-authenticated', 'Send a valid API key: Authorization: Bearer …');
    request.caller = caller;
    if (access === undefined || !access.some((scope) => caller.scopes.includes(scope)))
      throw new ServiceError('not-allowed', 'This key may not do that.');
  });
}

/** Who calls a route that is not public. */
export function callerOf(request: { caller: Caller | undefined }): Caller {
  if (request.caller === undefined) throw new ServiceError('not-authenticated', 'Send a valid API key.');
  return request.caller;
}

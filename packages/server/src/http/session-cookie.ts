import type { FastifyRequest } from 'fastify';
import { ServiceError } from '../errors/service-error';
import type { Issuer } from '../sign-on/issuer';
import { findSession, type Session } from '../sign-on/sessions';
import type { Store } from '../store/store';
import { type Cookie, readCookie } from './cookies';

export const SESSION: Cookie = { name: 'yushen_session', path: '/', sameSite: 'strict' };

/**
 * The session of a request that carries no key. Browsers send cookies by themselves, so what changes anything must also come
 * from a page of this service: they say so in `Origin`, which no page can forge.
 *
 * @throws ServiceError `not-allowed` where it comes from elsewhere
 */
export async function sessionOf(
  request: FastifyRequest,
  store: Store,
  issuer: Issuer | undefined,
): Promise<Session | undefined> {
  if (issuer === undefined) return undefined;
  const token = readCookie(request, SESSION);
  const session = token === undefined ? undefined : await findSession(store, token);
  if (session === undefined) return undefined;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && request.headers.origin !== new URL(issuer.settings.redirectUri).origin)
    throw new ServiceError('not-allowed', 'With a session, changes come from the pages of this service alone.');
  return session;
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { SCOPES } from '../../access/scopes';
import { notFound, ServiceError } from '../../errors/service-error';
import type { Keyring } from '../../sealing/keyring';
import { sealJson, unsealJson } from '../../sealing/seal';
import type { Attempt, Issuer } from '../../sign-on/issuer';
import { endSession, openSession } from '../../sign-on/sessions';
import { whoSignsOn } from '../../sign-on/who-signs-on';
import { callerOf } from '../authenticate';
import { type Cookie, readCookie, setCookie } from '../cookies';
import { problems, type RouteContext, typed } from '../route';
import { SESSION, sessionOf } from '../session-cookie';

const tags = ['sign-on'];
const ATTEMPT: Cookie = { name: 'yushen_sign_on', path: '/v1/sign-on', sameSite: 'lax' };
/** Seconds that a clerk may take at the issuer. */
const ATTEMPT_SECONDS = 600;
/** Sealed for no tenant: whose clerk signs on is not known yet. */
const ATTEMPT_PLACE = { tenant: '', purpose: 'sign-on' };
/** Where the clerk goes from here. */
const DESK = '/desk/';
const redirected = { 302: z.null().describe('See Location'), ...problems };

const sessionSchema = z.strictObject({
  key: z.string().describe('What locks, rulings and the audit log call the caller'),
  tenant: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  name: z.string().optional().describe('Of a clerk who signed on'),
  expiresAt: z.iso.datetime().optional().describe('Of a session'),
});

const optionsSchema = z.strictObject({
  account: z.boolean().describe('With an account of the organisation’s: GET /v1/sign-on'),
});

/** Clerks sign on with their organisation's account: OpenID Connect, authorization code with PKCE. */
export function signOnRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  const { store, keys, issuer } = parts;

  const redirect = (reply: FastifyReply, to: string) => reply.status(302).header('location', to).send(null);

  typed(app).get(
    '/v1/sign-on',
    {
      config: { access: 'public' },
      schema: { summary: 'Sign on with the organisation’s account', tags, security: [], response: redirected },
    },
    async (_request, reply) => {
      const { url, attempt } = await required(issuer).begin();
      const value = Buffer.from(sealJson(keys, ATTEMPT_PLACE, { ...attempt, at: Date.now() })).toString('base64url');
      setCookie(reply, ATTEMPT, { value, seconds: ATTEMPT_SECONDS, secure: isSecure(issuer) });
      return redirect(reply, url.href);
    },
  );

  typed(app).get(
    '/v1/sign-on/options',
    {
      config: { access: 'public' },
      schema: {
        summary: 'In which ways a clerk may log in, for a page that asks nobody yet',
        tags,
        security: [],
        response: { 200: optionsSchema, ...problems },
      },
    },
    async () => ({ account: issuer !== undefined }),
  );

  typed(app).get(
    '/v1/sign-on/callback',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Where the issuer sends the browser back to; the session is a cookie',
        tags,
        security: [],
        response: redirected,
      },
    },
    async (request, reply) => {
      const { settings, finish } = required(issuer);
      const attempt = openAttempt(keys, readCookie(request, ATTEMPT));
      const claims = await finish(request.url.split('?')[1] ?? '', attempt);
      const clerk = whoSignsOn(claims, settings);
      const seconds = Math.round(settings.hours * 3600);
      const expiresAt = new Date(Date.now() + seconds * 1000);
      const token = await store.inTenant(clerk.tenant, (tx) => openSession(tx, clerk, expiresAt));
      setCookie(reply, SESSION, { value: token, seconds, secure: isSecure(issuer) });
      setCookie(reply, ATTEMPT, { value: '', seconds: 0, secure: isSecure(issuer) });
      return redirect(reply, DESK);
    },
  );

  typed(app).get(
    '/v1/session',
    {
      config: { access: SCOPES },
      schema: { summary: 'Who calls', tags, response: { 200: sessionSchema, ...problems } },
    },
    async (request) => {
      const { key, tenant, scopes } = callerOf(request);
      const session = request.headers.authorization ? undefined : await sessionOf(request, store, issuer);
      return {
        key,
        tenant,
        scopes: [...scopes],
        ...(session && { name: session.name, expiresAt: session.expiresAt.toISOString() }),
      };
    },
  );

  typed(app).delete(
    '/v1/session',
    {
      config: { access: SCOPES },
      schema: { summary: 'Sign off', tags, response: { 204: z.null(), ...problems } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const token = readCookie(request, SESSION);
      if (token !== undefined) await store.inTenant(caller.tenant, (tx) => endSession(tx, caller, token));
      setCookie(reply, SESSION, { value: '', seconds: 0, secure: isSecure(issuer) });
      return reply.status(204).send(null);
    },
  );
}

/** @throws ServiceError `not-allowed` where the browser brings none that began here within the time */
function openAttempt(keys: Keyring, sealed = ''): Attempt {
  try {
    const kept = unsealJson<Attempt & { at: number }>(keys, ATTEMPT_PLACE, Buffer.from(sealed, 'base64url'));
    if (Date.now() - kept.at <= ATTEMPT_SECONDS * 1000) return kept;
  } catch {
    // None, or not of our making.
  }
  throw new ServiceError('not-allowed', 'This sign-on did not begin here, or took too long. Begin it anew.');
}

/** @throws ServiceError `not-found` where nobody signs on here */
function required(issuer: Issuer | undefined): Issuer {
  if (issuer === undefined) throw notFound('way to sign on');
  return issuer;
}

const isSecure = (issuer: Issuer | undefined): boolean => issuer?.settings.redirectUri.startsWith('https:') ?? true;

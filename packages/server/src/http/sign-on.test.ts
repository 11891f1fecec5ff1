import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../app';
import { parseSettings } from '../settings/settings';
import { purgeSessions } from '../sign-on/sessions';
import { clerkSessions } from '../store/schema';
import { type Client, clientOf } from '../testing/client';
import { type Forgery, openTestIssuer, type TestIssuer } from '../testing/test-issuer';
import { openTestService, type TestService } from '../testing/test-service';

const ORIGIN = 'https://yushen.example';
const clerk = {
  sub: 'u-1',
  name: '王芳',
  realm_access: { roles: ['window', 'something-else'] },
  department: 'default',
};
let issuer: TestIssuer;
let service: TestService;
let admin: Client;
beforeAll(async () => {
  issuer = await openTestIssuer({ id: 'yushen', secret: 'a secret of the client' });
  service = await openTestService({
    oidcSecret: 'a secret of the client',
    settings: {
      signOn: {
        issuer: issuer.url,
        clientId: 'yushen',
        redirectUri: `${ORIGIN}/v1/sign-on/callback`,
        rolesClaim: 'realm_access.roles',
        roles: { window: ['clerk'], chief: ['clerk', 'admin'] },
        tenantClaim: 'department',
      },
    },
  });
  admin = clientOf(service, await service.key('default'));
  await service.key('other');
});
afterAll(async () => {
  await service.close();
  await issuer.close();
});
beforeEach(() => {
  issuer.claims = clerk;
  issuer.forgery = undefined;
});

const cookieOf = (header: unknown, name: string): string | undefined =>
  [header]
    .flat()
    .map(String)
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0];

async function begin(): Promise<{ address: string; cookie: string }> {
  const begun = await service.app.inject('/v1/sign-on');
  expect(begun.statusCode).toBe(302);
  return { address: String(begun.headers.location), cookie: cookieOf(begun.headers['set-cookie'], 'yushen_sign_on')! };
}
const comeBack = (back: string, cookie: string) =>
  service.app.inject({ url: back.slice(ORIGIN.length), headers: { cookie } });

/** Signs on as a browser would. */
async function signOn() {
  const { address, cookie } = await begin();
  const reply = await comeBack(issuer.signOn(address), cookie);
  return { reply, session: cookieOf(reply.headers['set-cookie'], 'yushen_session') };
}
const as = (session: string, method: string, url: string, headers: Record<string, string> = {}, payload?: object) =>
  service.app.inject({
    method: method as 'GET',
    url,
    headers: { cookie: session, ...headers },
    ...(payload && { payload }),
  });

describe('a clerk of the organisation', () => {
  test('signs on, works within their role, and is called by one key in the audit log', async () => {
    const { reply, session } = await signOn();
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/desk/']);
    expect(String(reply.headers['set-cookie'])).toMatch(
      /yushen_session=yss_\w+; Path=\/; Max-Age=36000; HttpOnly; SameSite=strict; Secure/,
    );
    const who = (await as(session!, 'GET', '/v1/session')).json();
    expect(who).toMatchObject({
      tenant: 'default',
      scopes: ['clerk'],
      name: '王芳',
      key: expect.stringMatching(/^so-/),
    });
    expect((await as(session!, 'GET', '/v1/cases')).statusCode).toBe(200);
    expect((await as(session!, 'GET', '/v1/keys')).statusCode).toBe(403);
    const again = await signOn();
    expect((await as(again.session!, 'GET', '/v1/session')).json().key).toBe(who.key);
    const { entries } = (await admin.call('GET', '/v1/audit?limit=1000')).body;
    expect(entries.filter((entry: { action: string }) => entry.action === 'clerk.signed-on')).toMatchObject([
      { actor: who.key, subject: who.key, details: { scopes: 'clerk' } },
      { actor: who.key },
    ]);
    expect(service.logged.join('')).not.toMatch(/王芳|yss_|code=/);
  });

  test('signs off: the cookie is worth nothing any more', async () => {
    const { session } = await signOn();
    expect((await as(session!, 'DELETE', '/v1/session', { origin: ORIGIN })).statusCode).toBe(204);
    expect((await as(session!, 'GET', '/v1/session')).statusCode).toBe(401);
  });

  test('changes things from this service’s pages alone', async () => {
    const { session } = await signOn();
    const open = (headers: Record<string, string>) =>
      as(session!, 'POST', '/v1/cases', headers, { matter: 'tax-registration' });
    expect((await open({})).statusCode).toBe(403);
    expect((await open({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await open({ origin: ORIGIN })).statusCode).not.toBe(403);
  });

  test('whose key an admin revokes is out, and stays out', async () => {
    issuer.claims = { ...clerk, sub: 'u-revoked' };
    const { session } = await signOn();
    const { key } = (await as(session!, 'GET', '/v1/session')).json();
    expect((await admin.call('DELETE', `/v1/keys/${key}`)).status).toBe(204);
    expect((await as(session!, 'GET', '/v1/session')).statusCode).toBe(401);
    expect((await signOn()).reply.statusCode).toBe(403);
  });

  test('signs on anew when the time is over', async () => {
    const { session } = await signOn();
    const { store } = service.parts;
    const { key } = (await as(session!, 'GET', '/v1/session')).json();
    await store.inTenant('default', (tx) =>
      tx
        .update(clerkSessions)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(clerkSessions.key, key)),
    );
    expect((await as(session!, 'GET', '/v1/session')).statusCode).toBe(401);
    await purgeSessions(store, 'default', new Date());
    const left = await store.inTenant('default', (tx) =>
      tx.select().from(clerkSessions).where(eq(clerkSessions.key, key)),
    );
    expect(left).toEqual([]);
  });

  test('belongs to the tenant that the issuer says, and sees no other', async () => {
    const id = await admin.open();
    issuer.claims = { ...clerk, department: 'other' };
    const { session } = await signOn();
    expect((await as(session!, 'GET', '/v1/session')).json().tenant).toBe('other');
    expect((await as(session!, 'GET', `/v1/cases/${id}`)).statusCode).toBe(404);
  });
});

describe('is turned away', () => {
  test.each<Forgery>(['another-key', 'no-signature', 'another-nonce', 'another-audience', 'expired', 'another-issuer'])(
    'who brings a proof with %s',
    async (forgery) => {
      issuer.forgery = forgery;
      const { reply, session } = await signOn();
      expect(reply.json()).toMatchObject({ status: 403, code: 'not-allowed' });
      expect(session).toBeUndefined();
    },
  );

  test.each([
    ['no role', { realm_access: { roles: ['something-else'] } }],
    ['a role that every object has', { realm_access: { roles: ['constructor'] } }],
    ['no roles at all', { realm_access: null }],
    ['a tenant that is not here', { department: 'nowhere' }],
    ['a tenant that stands for all', { department: '*' }],
  ])('who has %s', async (_what, claims) => {
    issuer.claims = { ...clerk, ...claims };
    const { reply, session } = await signOn();
    expect(reply.statusCode).toBe(403);
    expect(session).toBeUndefined();
  });

  test('who did not begin here, began elsewhere, or comes twice', async () => {
    const { address, cookie } = await begin();
    const back = issuer.signOn(address);
    expect((await comeBack(back, '')).statusCode).toBe(403);
    const other = await begin();
    expect((await comeBack(back, other.cookie)).statusCode).toBe(403);
    expect((await comeBack(back, cookie)).statusCode).toBe(302);
    expect((await comeBack(back, cookie)).statusCode).toBe(403);
    expect((await comeBack(`${ORIGIN}/v1/sign-on/callback?error=access_denied`, cookie)).statusCode).toBe(403);
  });

  test('who makes a session up', async () => {
    for (const session of ['yushen_session=', `yushen_session=yss_${'0'.repeat(64)}`, 'yushen_session=ysk_x'])
      expect((await as(session, 'GET', '/v1/session')).statusCode).toBe(401);
  });
});

test('an issuer that does not answer is told as unavailable, and asked again the next time', async () => {
  const settings = parseSettings({
    signOn: { ...service.parts.settings.signOn!, issuer: 'http://127.0.0.1:9' },
  });
  const { openIssuer } = await import('../sign-on/issuer');
  const app = await buildApp({ ...service.parts, issuer: openIssuer(settings.signOn!, undefined) });
  for (let tries = 0; tries < 2; tries++) expect((await app.inject('/v1/sign-on')).statusCode).toBe(503);
  await app.close();
});

test('without settings nobody signs on, and no cookie opens anything', async () => {
  const { session } = await signOn();
  const app = await buildApp({ ...service.parts, issuer: undefined });
  expect((await app.inject('/v1/sign-on')).statusCode).toBe(404);
  expect((await app.inject('/v1/sign-on/options')).json()).toEqual({ account: false });
  expect((await service.app.inject('/v1/sign-on/options')).json()).toEqual({ account: true });
  expect((await app.inject({ url: '/v1/session', headers: { cookie: session! } })).statusCode).toBe(401);
  await app.close();
});

test('settings refuse an issuer over plain HTTP, and roles that nobody may be given', () => {
  const right = { ...service.parts.settings.signOn!, issuer: 'https://id.example' };
  expect(() => parseSettings({ signOn: right })).not.toThrow();
  for (const wrong of [
    { issuer: 'http://id.example' },
    { roles: { window: ['operator'] } },
    { redirectUri: `${ORIGIN}/elsewhere` },
    { clientSecret: 'x' },
  ])
    expect(() => parseSettings({ signOn: { ...right, ...wrong } as never }), JSON.stringify(wrong)).toThrow();
});

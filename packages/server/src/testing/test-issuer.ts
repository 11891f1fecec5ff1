import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** What is wrong with the proof that the issuer gives. */
export type Forgery =
  | 'another-key'
  | 'no-signature'
  | 'another-nonce'
  | 'another-audience'
  | 'expired'
  | 'another-issuer';

/** An issuer of identities: OpenID Connect with authorization code, PKCE and a client's secret. */
export interface TestIssuer {
  readonly url: string;
  /** What it says of the next who sign on. */
  claims: Readonly<Record<string, unknown>>;
  forgery?: Forgery | undefined;
  /** Answers the browser's request to sign on: where it is sent back to. */
  signOn(address: string): string;
  close(): Promise<void>;
}

export async function openTestIssuer(client: { readonly id: string; readonly secret: string }): Promise<TestIssuer> {
  const own = await generateKeyPair('RS256');
  const forged = await generateKeyPair('RS256');
  const codes = new Map<string, { challenge: string; nonce: string; redirectUri: string }>();

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', issuer.url);
    if (pathname === '/.well-known/openid-configuration')
      return send(response, 200, {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    // A browser that comes is signed on at once.
    if (pathname === '/authorize')
      return response.writeHead(302, { location: issuer.signOn(new URL(request.url ?? '', issuer.url).href) }).end();
    if (pathname === '/jwks')
      return send(response, 200, { keys: [{ ...(await exportJWK(own.publicKey)), alg: 'RS256' }] });
    if (pathname === '/token') return redeem(new URLSearchParams(await textOf(request)), response);
    return send(response, 404, {});
  });

  const redeem = async (asked: URLSearchParams, response: ServerResponse) => {
    const code = asked.get('code') ?? '';
    const known = codes.get(code);
    // A code is good once.
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const right =
      asked.get('client_id') === client.id &&
      asked.get('client_secret') === client.secret &&
      asked.get('redirect_uri') === known?.redirectUri &&
      challenge === known?.challenge;
    if (!right || known === undefined) return send(response, 400, { error: 'invalid_grant' });
    return send(response, 200, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      id_token: await proof(known.nonce),
    });
  };

  const proof = async (nonce: string): Promise<string> => {
    const { forgery } = issuer;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...issuer.claims,
      nonce: forgery === 'another-nonce' ? 'another' : nonce,
      iss: forgery === 'another-issuer' ? 'https://elsewhere.example' : issuer.url,
      aud: forgery === 'another-audience' ? 'another-client' : client.id,
      iat: forgery === 'expired' ? now - 7200 : now,
      exp: forgery === 'expired' ? now - 3600 : now + 300,
    };
    if (forgery === 'no-signature') return new UnsecuredJWT(claims).encode();
    const key = forgery === 'another-key' ? forged.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(key);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: {},
    signOn: (address) => {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      const redirectUri = asked.get('redirect_uri') ?? '';
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
        redirectUri,
      });
      const back = new URL(redirectUri);
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back.href;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return issuer;
}

const send = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

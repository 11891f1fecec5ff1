import type * as OpenId from 'openid-client';
import { ServiceError } from '../errors/service-error';
import type { SignOnSettings } from './sign-on-settings';

/** What must be remembered of a sign-on while its clerk is at the issuer. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the issuer says of who signed on. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** The organisation's issuer of identities. It is asked for its discovery document when somebody first signs on. */
export interface Issuer {
  readonly settings: SignOnSettings;
  /** @throws ServiceError `unavailable` where the issuer does not answer */
  begin(): Promise<{ readonly url: URL; readonly attempt: Attempt }>;
  /**
   * Redeems what the issuer sent the browser back with.
   *
   * @throws ServiceError `not-allowed` where the issuer or its proofs say no, `unavailable` where it does not answer
   */
  finish(query: string, attempt: Attempt): Promise<Claims>;
}

export function openIssuer(settings: SignOnSettings, clientSecret: string | undefined): Issuer {
  let found: Promise<{ openid: typeof OpenId; config: OpenId.Configuration }> | undefined;
  const discover = () => {
    found ??= discoverIssuer(settings, clientSecret).catch((cause) => {
      // Another day it may answer.
      found = undefined;
      throw unavailable(cause);
    });
    return found;
  };
  return {
    settings,
    begin: async () => {
      const { openid, config } = await discover();
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: settings.redirectUri,
        scope: settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url, attempt };
    },
    finish: async (query, { state, nonce, verifier }) => {
      const { openid, config } = await discover();
      const url = new URL(settings.redirectUri);
      url.search = query;
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await openid.authorizationCodeGrant(config, url, checks).catch((cause) => {
        throw isSilence(cause) ? unavailable(cause) : refused(cause);
      });
      const claims = tokens.claims();
      if (claims === undefined) throw refused(undefined);
      return claims;
    },
  };
}

async function discoverIssuer({ issuer, clientId }: SignOnSettings, clientSecret: string | undefined) {
  const openid = await import('openid-client');
  const authentication = clientSecret ? openid.ClientSecretPost(clientSecret) : openid.None();
  const execute = [openid.enableNonRepudiationChecks];
  // The settings allow it on this machine alone.
  if (new URL(issuer).protocol === 'http:') execute.push(openid.allowInsecureRequests);
  const config = await openid.discovery(new URL(issuer), clientId, undefined, authentication, { execute });
  return { openid, config };
}

/** Whether the issuer did not answer at all, or with a fault of its own. */
function isSilence(error: unknown): boolean {
  const { name, code, status } = error as { name?: string; code?: string; status?: number };
  return name === 'TypeError' || code === 'OAUTH_TIMEOUT' || (status !== undefined && status >= 500);
}

const unavailable = (cause: unknown): ServiceError =>
  new ServiceError('unavailable', 'The issuer of identities does not answer.', undefined, { cause });

const refused = (cause: unknown): ServiceError =>
  new ServiceError('not-allowed', 'The sign-on was not accepted. Begin it anew.', undefined, { cause });

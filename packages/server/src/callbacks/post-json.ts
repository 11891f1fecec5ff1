import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-address';

/** Milliseconds until an endpoint must have answered. */
const ANSWER_MS = 15_000;

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Whether addresses of the own network may be reached. */
  readonly allowPrivate: boolean;
}

/** The address is not one that may be reached. */
export class ClosedAddressError extends Error {
  override readonly name = 'ClosedAddressError';
  readonly code = 'closed-address';
}

/**
 * Posts a body and gives the status of the answer, whose own body is thrown away. Redirects are not followed. The address is
 * checked where the connection is made, so that a name cannot be resolved anew between check and use.
 *
 * @throws ClosedAddressError, or the connection's own error
 */
export function postJson(url: string, body: string, { headers, signal, allowPrivate }: PostOptions): Promise<number> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.reject(new ClosedAddressError());
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    const sent = request(
      target,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: allowPrivate ? undefined : publicLookup,
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
      },
      (answer) => {
        answer.resume();
        answer.once('error', failed);
        answer.once('end', () => done(answer.statusCode ?? 0));
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });
}

/** Resolves a name, and refuses where any of its addresses is closed. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    if (addresses.some(({ address }) => isPrivateAddress(address))) return callback(new ClosedAddressError(), '');
    const [first] = addresses;
    if (options.all) return callback(null, addresses);
    callback(null, first?.address ?? '', first?.family);
  });
};

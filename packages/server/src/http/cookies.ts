import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hands nothing to scripts. `lax` also comes with the way back from another site; `strict` with this site's own requests alone. */
export interface Cookie {
  readonly name: string;
  readonly path: string;
  readonly sameSite: 'lax' | 'strict';
}

/** The value of a cookie as the browser sent it. */
export function readCookie({ headers }: FastifyRequest, { name }: Cookie): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [found, value] = pair.trim().split('=', 2);
    if (found === name && value !== undefined) return value;
  }
  return undefined;
}

/** Sets a cookie for so many seconds; 0 takes it away. `value` is of letters, digits, `-` and `_`. */
export function setCookie(
  reply: FastifyReply,
  { name, path, sameSite }: Cookie,
  { value, seconds, secure }: { readonly value: string; readonly seconds: number; readonly secure: boolean },
): void {
  const words = [`${name}=${value}`, `Path=${path}`, `Max-Age=${seconds}`, 'HttpOnly', `SameSite=${sameSite}`];
  if (secure) words.push('Secure');
  reply.header('set-cookie', words.join('; '));
}

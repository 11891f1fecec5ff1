import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { ServiceError } from '../errors/service-error';

/** Milliseconds until an attachment must have come whole. */
const FETCH_MS = 60_000;

/**
 * Opens a portal's attachment, from one of its own hosts alone. Redirects are not followed: they could lead anywhere.
 *
 * @throws ServiceError `bad-request`
 */
export function fetchAttachment(url: string, hosts: readonly string[], index: number): Promise<Readable> {
  const target = new URL(url);
  const refused = (why: string) => new ServiceError('bad-request', `Attachment ${index + 1} ${why}.`);
  if (!hosts.includes(target.host) || target.username !== '' || target.password !== '')
    return Promise.reject(refused('is not on a host that attachments are fetched from'));
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(target, { agent: false, signal: AbortSignal.timeout(FETCH_MS) }, (answer) => {
      if (answer.statusCode === 200) return resolve(answer);
      answer.resume();
      reject(refused(`was answered with ${answer.statusCode}`));
    });
    sent.once('error', () => reject(refused('cannot be fetched')));
    sent.end();
  });
}

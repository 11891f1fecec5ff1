import { YushenError } from '@yushen/contract';

/** Calls a service with one key. */
export interface DeskClient {
  /** @throws YushenError `bad-options` with what the service answered */
  call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object | Uint8Array): Promise<T>;
}

export const deskClient = (url: string, key: string): DeskClient => ({
  call: async <T>(method: string, path: string, body?: object | Uint8Array) => {
    const bytes = body instanceof Uint8Array;
    const reply = await fetch(`${url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body !== undefined && { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (!reply.ok) throw new YushenError('bad-options', `${method} ${path}: ${reply.status} ${await reply.text()}`);
    const text = await reply.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  },
});

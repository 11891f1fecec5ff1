import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestService } from './test-service';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what tests expect of it, they say.
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Client {
  call(method: Method, url: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Uploads bytes, and gives the upload's id. */
  upload(bytes: Uint8Array | string, id?: string): Promise<string>;
  /** Opens a case that can be submitted. */
  open(changes?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Waits until a case is in a state. */
  reach(caseId: string, state: string, seconds?: number): Promise<Answer['body']>;
}

/** A whole form of a sole trader's registration; the person is made up. */
export const wholeForm = {
  operator: { name: '李晓梅', idNumber: '440304198511223020', phone: '13800000000' },
  premises: { address: '深圳市南山区科苑路15号3栋1201室', tenure: 'leased', residential: false },
} as const;

/** Calls a service with a key, without a network. */
export function clientOf({ app, logged }: TestService, key: string): Client {
  const call: Client['call'] = async (method, url, body, headers = {}) => {
    const raw = body instanceof Uint8Array;
    const reply = await app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${key}`,
        ...(raw && { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(body !== undefined && { payload: raw ? Buffer.from(body) : (body as object) }),
    });
    const json = /json/.test(String(reply.headers['content-type']));
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      body: json && reply.body !== '' ? reply.json() : undefined,
    };
  };
  const expectStatus = ({ status, text, body }: Answer, wanted: number) => {
    if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${text}`);
    return body;
  };
  return {
    call,
    upload: async (bytes, id = randomUUID()) => {
      const sent = await call('PUT', `/v1/uploads/${id}?name=%E6%9D%8E%E6%99%93%E6%A2%85.pdf`, Buffer.from(bytes));
      return expectStatus(sent, 201).id;
    },
    open: async (changes = {}) => {
      const input = { matter: 'individual-business-registration', judgedOn: '2026-03-15', form: wholeForm, ...changes };
      return expectStatus(await call('POST', '/v1/cases', input), 201).id;
    },
    reach: async (caseId, state, seconds = 60) => {
      for (let tries = 0; tries < seconds * 10; tries++) {
        const { body } = await call('GET', `/v1/cases/${caseId}`);
        if (body.state === state) return body;
        await sleep(100);
      }
      throw new Error(`Never ${state}. ${logged.filter((line) => !/"msg":"request"/.test(line)).join('')}`);
    },
  };
}

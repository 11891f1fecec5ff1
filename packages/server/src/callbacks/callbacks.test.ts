import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { postJson } from './post-json';
import { isPrivateAddress } from './private-address';

let service: TestService;
let client: Client;
let portal: Server;
let answer = 204;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const url = () => `http://127.0.0.1:${(portal.address() as AddressInfo).port}/told`;

beforeAll(async () => {
  portal = createServer(async (request, reply) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    reply.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  service = await openTestService({ settings: { privateCallbacks: true, callbackAttempts: 1 } });
  client = clientOf(service, await service.key('default'));
  await service.work();
});
afterAll(async () => {
  portal.close();
  await service.close();
});

async function decide(): Promise<string> {
  const id = await client.open();
  await client.call('POST', `/v1/cases/${id}/submit`);
  await client.reach(id, 'decided');
  return id;
}

async function until(check: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await check()) return;
    await sleep(100);
  }
  throw new Error(`never; ${service.logged.slice(-5).join('')}`);
}

describe('a decision', () => {
  test('is told to the endpoint once, signed in both ways, and names nobody', async () => {
    const { body: endpoint } = await client.call('POST', '/v1/endpoints', { url: url(), hmacHeader: 'x-signature' });
    expect((await client.call('GET', '/v1/endpoints')).text).not.toContain(endpoint.secret);
    const id = await decide();
    await until(() => received.length > 0);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const event = new Webhook(endpoint.secret).verify(body, headers as Record<string, string>);
    expect(event).toMatchObject({ type: 'case.decided', data: { case: id, decision: 'correct', submission: 1 } });
    const stamp = headers['webhook-timestamp'];
    const plain = createHmac('sha256', endpoint.secret).update(`${stamp}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(plain);
    expect(body).not.toContain('李晓梅');
    expect(() => new Webhook(endpoint.secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
    await until(async () => (await client.call('GET', '/v1/deliveries?state=delivered')).body.deliveries.length === 1);
    expect(received).toHaveLength(1);
  });

  test('that cannot be told is set aside, and sent again when asked', async () => {
    answer = 500;
    await decide();
    await until(async () => (await client.call('GET', '/v1/deliveries?state=dead')).body.deliveries.length === 1);
    const { body } = await client.call('GET', '/v1/deliveries?state=dead');
    const [dead] = body.deliveries;
    expect(dead).toMatchObject({ attempts: 1, lastAnswer: '500' });
    answer = 204;
    expect((await client.call('POST', `/v1/deliveries/${dead.id}/repeat`)).status).toBe(202);
    await until(async () => (await client.call('GET', '/v1/deliveries?state=delivered')).body.deliveries.length === 2);
    const ids = received.slice(-2).map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([dead.id, dead.id]);
    expect((await client.call('POST', `/v1/deliveries/${dead.id}/repeat`)).status).toBe(409);
  });
});

describe('addresses of the own network', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'not an address',
  ])('%s is one', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(['8.8.8.8', '172.32.0.1', '223.5.5.5', '2400:3200::1', '::ffff:8.8.8.8'])('%s is none', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '0x7f000001', '2130706433', '127.1'])(
    'are not called as %s',
    async (host) => {
      const before = received.length;
      const target = new URL(url().replace('127.0.0.1', host)).href;
      const options = { headers: {}, signal: new AbortController().signal, allowPrivate: false };
      await expect(postJson(target, '{}', options)).rejects.toMatchObject({ code: 'closed-address' });
      expect(received).toHaveLength(before);
    },
  );
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portalMatterSchema } from '../settings/portal-settings';
import { type Client, clientOf, wholeForm } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { portalRequestSchema, unwrapped } from './portal-request';
import { translate } from './to-case';

const mapping = portalMatterSchema.parse({
  matter: 'individual-business-registration',
  materials: { 'M-001': 'operator-id' },
  form: { dz: 'premises.address', fwxz: 'premises.tenure' },
  scenes: { 'Q-1': { field: 'premises.residential', options: { yes: true, no: false } } },
  subject: { userName: 'operator.name', certificateNumber: 'operator.idNumber', phoneNumber: 'operator.phone' },
});

/** A request as portals send it. */
const request = (changes: object = {}) => ({
  matterId: 'GT-0001',
  matterName: '个体工商户设立登记',
  matterType: '1',
  requestId: 'R-1',
  sequenceNo: 'S-20260315-7',
  channel: 'pc',
  copy: false,
  themeId: 'kept apart',
  agentInfo: { userId: 'u2', certificateType: '111', userName: '王俊杰', certificateNumber: '340103198412127139' },
  subjectInfo: {
    userId: 'u1',
    certificateType: '111',
    userName: wholeForm.operator.name,
    certificateNumber: wholeForm.operator.idNumber,
    phoneNumber: wholeForm.operator.phone,
  },
  formData: [
    { code: 'dz', value: wholeForm.premises.address },
    { fwxz: 'leased', other: 'left out' },
  ],
  sceneData: [{ questionCode: 'Q-1', optionList: ['no'] }],
  materialData: [{ code: 'M-001', attachmentList: [] }],
  ...changes,
});

describe('a portal’s request', () => {
  const read = (body: object) => unwrapped(portalRequestSchema.parse(body));

  test('is translated by the mapping, and by nothing else', () => {
    const attachmentList = [{ attaName: '身份证.jpg', attaUrl: 'https://files.example/1', isCloudShare: false }];
    const materialData = [
      { code: 'M-001', attachmentList },
      { code: 'M-unknown', attachmentList },
    ];
    expect(translate(read(request({ materialData })), mapping)).toEqual({
      matter: 'individual-business-registration',
      form: wholeForm,
      reference: 'S-20260315-7',
      subject: wholeForm.operator.idNumber,
      agent: '340103198412127139',
      attachments: [
        { name: '身份证.jpg', url: 'https://files.example/1', requirement: 'operator-id' },
        { name: '身份证.jpg', url: 'https://files.example/1' },
      ],
    });
  });

  test('may come wrapped, or with little in it', () => {
    expect(read({ userId: 'u2', preview: request() })).toEqual(read(request()));
    const least = translate(read({ matterId: 'GT-0001', requestId: 'R' }), mapping);
    expect(least).toEqual({ matter: 'individual-business-registration', form: {}, attachments: [] });
  });

  test.each(['__proto__', 'constructor', 'toString'])('cannot reach %s of an object', (name) => {
    const body = JSON.parse(`{"matterId":"x","requestId":"r","formData":[{"${name}":{"polluted":1}}],
      "sceneData":[{"questionCode":"${name}","optionList":["${name}"]}],"materialData":[{"code":"${name}"}]}`);
    expect(translate(read(body), mapping)).toMatchObject({ form: {}, attachments: [] });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('without a matter or an id, or with another kind of address, is none', () => {
    for (const body of [{}, { matterId: 'x' }, { preview: {} }, { matterId: 'x', requestId: '' }])
      expect(portalRequestSchema.safeParse(body).success).toBe(false);
    const attachmentList = [{ attaName: 'x', attaUrl: 'file:///etc/passwd' }];
    expect(portalRequestSchema.safeParse(request({ materialData: [{ code: 'a', attachmentList }] })).success).toBe(
      false,
    );
  });
});

describe('the service', () => {
  let files: Server;
  let other: Server;
  let service: TestService;
  let client: Client;
  const hostOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let reached = 0;

  beforeAll(async () => {
    files = createServer(({ url }, reply) => {
      if (url === '/elsewhere') reply.writeHead(302, { location: `http://${hostOf(other)}/` }).end();
      else if (url === '/gone') reply.writeHead(404).end();
      else if (url === '/big') reply.end(Buffer.alloc(200_000));
      else reply.end('a file of the portal');
    });
    other = createServer((_request, reply) => {
      reached++;
      reply.end('secret');
    });
    await Promise.all([listen(files), listen(other)]);
    const portal = { matters: { 'GT-0001': mapping }, attachmentHosts: [hostOf(files)] };
    service = await openTestService({ settings: { portal, uploadBytes: 100_000 } });
    client = clientOf(service, await service.key('default', ['portal', 'admin']));
    await service.work();
  });
  afterAll(async () => {
    files.close();
    other.close();
    await service.close();
  });

  const withFile = (attaUrl: string, changes: object = {}) =>
    request({ materialData: [{ code: 'M-001', attachmentList: [{ attaName: '身份证.jpg', attaUrl }] }], ...changes });

  test('takes it, once however often it is sent, and decides it', async () => {
    const body = withFile(`http://${hostOf(files)}/1`);
    const first = await client.call('POST', '/v1/portal/previews', body);
    expect(first).toMatchObject({ status: 202, body: { requestId: 'R-1', case: { reference: 'S-20260315-7' } } });
    const again = await client.call('POST', '/v1/portal/previews', { userId: 'u2', preview: body });
    expect(again.body.case.id).toBe(first.body.case.id);
    await client.reach(first.body.case.id, 'decided');
    const { body: stands } = await client.call('GET', '/v1/portal/previews/R-1');
    expect(stands.case).toMatchObject({ state: 'decided', materials: [{ requirement: 'operator-id' }] });
    const { body: exported } = await client.call('POST', '/v1/persons/export', { person: wholeForm.operator.idNumber });
    expect(exported.cases).toHaveLength(1);
  });

  test.each([
    ['/gone', 'was answered with 404'],
    ['/elsewhere', 'was answered with 302'],
  ])('refuses what is not to be had at %s', async (path, detail) => {
    const body = withFile(`http://${hostOf(files)}${path}`, { requestId: path.slice(1) });
    const answer = await client.call('POST', '/v1/portal/previews', body);
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) } });
    expect(reached).toBe(0);
  });

  test('fetches from the portal’s own hosts alone, and nothing too large', async () => {
    for (const url of [
      `http://${hostOf(other)}/`,
      `http://${hostOf(files)}@${hostOf(other)}/`,
      'http://169.254.169.254/',
    ]) {
      const answer = await client.call('POST', '/v1/portal/previews', withFile(url, { requestId: 'elsewhere' }));
      expect(answer.status, url).toBe(400);
    }
    expect(reached).toBe(0);
    const big = withFile(`http://${hostOf(files)}/big`, { requestId: 'big' });
    expect((await client.call('POST', '/v1/portal/previews', big)).status).toBe(413);
    expect((await client.call('GET', '/v1/portal/previews/big')).status).toBe(404);
  });

  test('says so where a matter is not in its settings', async () => {
    const answer = await client.call('POST', '/v1/portal/previews', request({ matterId: 'constructor' }));
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining('matterId') } });
  });
});

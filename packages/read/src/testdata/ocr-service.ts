import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service on this machine that answers as it is told, and remembers what it was asked. */
export interface TestService {
  readonly url: string;
  readonly requests: { readonly method: string; readonly headers: IncomingMessage['headers']; readonly body: Buffer }[];
  close(): Promise<void>;
}

export type Answer = (request: TestService['requests'][number], response: ServerResponse) => void | Promise<void>;

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export const DESCRIPTION = {
  schema: 'yushen.ocr/1',
  name: 'city-ocr',
  models: [{ name: 'city-rec', sha256: 'c'.repeat(64) }],
};

/** `answer` sees `POST` alone; `GET` is answered with the description. */
export async function startService(answer: Answer): Promise<TestService> {
  const requests: TestService['requests'] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const request = { method: message.method ?? '', headers: message.headers, body: Buffer.concat(chunks) };
    requests.push(request);
    if (request.method === 'GET') sendJson(response, DESCRIPTION);
    else await answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/read`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deskFolder } from '@yushen/desk';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../errors/service-error';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What the desk's page may do: its own scripts, its own server, pictures that it was handed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The desk itself: a page and its scripts, which hold nothing of any tenant. Who works there gives a clerk's key. */
export function deskPageRoutes(app: FastifyInstance): void {
  const files = new Map(filesOf(deskFolder()));
  const config = { access: 'public' } as const;
  app.get('/desk', { config, schema: { hide: true } }, (_request, reply) => reply.redirect('/desk/'));
  app.get('/desk/*', { config, schema: { hide: true } }, (request, reply) => {
    const name = (request.params as { '*': string })['*'] || 'index.html';
    const bytes = files.get(name);
    if (bytes === undefined) throw notFound('page');
    return reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' })
      .type(TYPES[path.extname(name)] ?? 'application/octet-stream')
      .send(bytes);
  });
}

/** The built files, read once: none where the desk is not built. */
function filesOf(folder: string): (readonly [string, Buffer])[] {
  try {
    return readdirSync(folder)
      .filter((name) => path.extname(name) in TYPES)
      .map((name) => [name, readFileSync(path.join(folder, name))] as const);
  } catch {
    return [];
  }
}

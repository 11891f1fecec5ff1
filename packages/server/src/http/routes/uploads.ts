import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DOCUMENT_TYPES, type DocumentType, readOutputSchema } from '@yushen/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeepReadings, RunOptions } from 'yushen';
import { z } from 'zod';
import { appendAudit } from '../../audit/append-audit';
import { notFound, ServiceError } from '../../errors/service-error';
import { storedReadings } from '../../readings/stored-readings';
import { findUpload } from '../../uploads/find-upload';
import { dropFile, forgetUpload } from '../../uploads/remove-upload';
import { type TakenUpload, takeUpload } from '../../uploads/take-upload';
import type { UploadDetails } from '../../uploads/upload-details';
import { answerUpload, uploadSchema } from '../answer-upload';
import { callerOf } from '../authenticate';
import { leaving } from '../leaving';
import { problems, type RouteContext, typed } from '../route';

const tags = ['uploads'];
const access = ['portal', 'clerk'] as const;
const byId = z.strictObject({ id: z.uuid() });

const expected = z.enum(DOCUMENT_TYPES).exclude(['unknown']).optional().describe('What the file should be');
const uploadQuery = z.strictObject({
  expect: expected,
  name: z.string().min(1).max(200).optional().describe('The file’s name'),
});

export function uploadRoutes(app: FastifyInstance, context: RouteContext): void {
  const { parts, gate } = context;

  typed(app).post(
    '/v1/uploads',
    {
      config: { access },
      schema: {
        summary: 'Upload one file (multipart, field `file`) and learn what it is',
        tags,
        consumes: ['multipart/form-data'],
        querystring: uploadQuery,
        response: { 201: uploadSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { tenant } = callerOf(request);
      const { taken, details } = await takeMultipart(request, parts, request.query);
      return reply.status(201).send(await answerUpload(context, tenant, { ...taken, ...details }, leaving(reply)));
    },
  );

  typed(app).put(
    '/v1/uploads/:id',
    {
      config: { access },
      schema: {
        summary: 'Upload one file as it is, under an id of your own; repeating it changes nothing',
        tags,
        consumes: ['application/octet-stream'],
        params: byId,
        querystring: uploadQuery,
        response: { 201: uploadSchema, ...problems },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { expect, name = 'upload' } = request.query;
      const details: UploadDetails = { name, expect };
      if (!(request.body instanceof Readable)) throw new ServiceError('bad-request', 'The body must be the file.');
      const taken = await takeUpload(parts, caller, { id: request.params.id, bytes: request.body, details });
      return reply
        .status(201)
        .send(await answerUpload(context, caller.tenant, { ...taken, ...details }, leaving(reply)));
    },
  );

  typed(app).get(
    '/v1/uploads/:id',
    {
      config: { access },
      schema: { summary: 'What an upload is', tags, params: byId, response: { 200: uploadSchema, ...problems } },
    },
    async (request, reply) => {
      const { tenant } = callerOf(request);
      const found = await findUpload(parts, tenant, request.params.id);
      return answerUpload(context, tenant, found, leaving(reply));
    },
  );

  typed(app).get(
    '/v1/uploads/:id/text',
    {
      config: { access },
      schema: {
        summary: 'The text of an upload, page by page and line by line',
        tags,
        params: byId,
        response: { 200: readOutputSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { tenant, key: actor } = callerOf(request);
      const { id } = request.params;
      const { name, sha256 } = await findUpload(parts, tenant, id);
      const options: RunOptions & KeepReadings = { signal: leaving(reply), readings: storedReadings(parts, tenant) };
      const text = await gate.pass(async () =>
        parts.reviewer.read({ name, bytes: await parts.files.read(tenant, sha256) }, options),
      );
      const event = { actor, action: 'upload.text-read', subject: id };
      await parts.store.inTenant(tenant, (tx) => appendAudit(tx, tenant, event));
      return text;
    },
  );

  typed(app).delete(
    '/v1/uploads/:id',
    {
      config: { access },
      schema: {
        summary: 'Remove an upload that no case holds',
        tags,
        params: byId,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const { tenant, key: actor } = callerOf(request);
      const { id } = request.params;
      const sha256 = await parts.store.inTenant(tenant, (tx) => forgetUpload(tx, { tenant, id, actor }));
      if (sha256 === undefined) throw notFound('upload');
      await dropFile(parts, tenant, sha256);
      return reply.status(204).send(null);
    },
  );

  typed(app).get(
    '/v1/uploads/:id/pages/:page',
    {
      config: { access },
      schema: {
        summary: 'A page as a JPEG, in the coordinates of the boxes; pages count from 0',
        tags,
        produces: ['image/jpeg'],
        params: byId.extend({ page: z.coerce.number().int().min(0).max(9999) }),
        response: { 200: z.any().describe('JPEG'), ...problems },
      },
    },
    async (request, reply) => {
      const { tenant, key: actor } = callerOf(request);
      const { id, page } = request.params;
      const { name, sha256 } = await findUpload(parts, tenant, id);
      const jpeg = await gate.pass(async () => {
        const bytes = await parts.files.read(tenant, sha256);
        for await (const drawn of parts.reviewer.pageImages({ name, bytes }, { signal: leaving(reply) }))
          if (drawn.page === page) return drawn.jpeg;
        throw notFound('page');
      });
      const event = { actor, action: 'upload.page-seen', subject: id, details: { page } };
      await parts.store.inTenant(tenant, (tx) => appendAudit(tx, tenant, event));
      return reply
        .type('image/jpeg')
        .serializer((body: Uint8Array) => body as never)
        .send(Buffer.from(jpeg));
    },
  );
}

async function takeMultipart(
  request: FastifyRequest,
  parts: RouteContext['parts'],
  query: { expect?: Exclude<DocumentType, 'unknown'> | undefined; name?: string | undefined },
): Promise<{ taken: TakenUpload; details: UploadDetails }> {
  if (!request.isMultipart()) throw new ServiceError('bad-request', 'Send multipart/form-data with a field `file`.');
  const part = await request.file();
  if (part === undefined) throw new ServiceError('bad-request', 'There is no file among the parts.');
  const details: UploadDetails = { name: query.name ?? (part.filename || 'upload'), expect: query.expect };
  const taken = await takeUpload(parts, callerOf(request), { id: randomUUID(), bytes: part.file, details });
  return { taken, details };
}

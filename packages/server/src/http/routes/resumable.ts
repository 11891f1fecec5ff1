import { randomUUID } from 'node:crypto';
import type { ServerOptions } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ServiceError } from '../../errors/service-error';
import { parseMetadata, wordsOf } from '../../resumable/resumable-metadata';
import { ResumableStore } from '../../resumable/resumable-store';
import { openUploadLocks } from '../../resumable/upload-locks';
import { findUpload } from '../../uploads/find-upload';
import { answerUpload, uploadSchema } from '../answer-upload';
import { callerOf } from '../authenticate';
import { leaving } from '../leaving';
import { problems, type RouteContext, typed } from '../route';
import { exchangeTus } from '../tus-exchange';

const tags = ['uploads'];
const access = ['portal', 'clerk'] as const;
const path = '/v1/resumable';
const byId = z.strictObject({ id: z.uuid() });
const empty = z.any().describe('Nothing but headers');

/** Uploads over bad lines: the tus protocol 1.0.0, with creation, creation-with-upload, termination and expiration. */
export function resumableRoutes(app: FastifyInstance, context: RouteContext): void {
  const { parts } = context;
  const locker = openUploadLocks();

  const exchange = (request: FastifyRequest, reply: FastifyReply) => {
    const caller = callerOf(request);
    /** What the upload is, once it is whole. Where that cannot be said now, the upload stands and may be asked for. */
    const answer = async (id: string): Promise<string | undefined> => {
      const found = await findUpload(parts, caller.tenant, id);
      try {
        return JSON.stringify(await answerUpload(context, caller.tenant, found, leaving(reply)));
      } catch (error) {
        if (error instanceof ServiceError && error.code === 'too-busy') return undefined;
        throw error;
      }
    };
    const options: ServerOptions = {
      path,
      locker,
      maxSize: parts.settings.uploadBytes,
      relativeLocation: true,
      disableTerminationForFinishedUploads: true,
      namingFunction: () => randomUUID(),
      onUploadCreate: async (_request, { metadata }) => ({ metadata: wordsOf(parseMetadata(metadata)) }),
      onUploadFinish: async ({ method }, { id }) => {
        const body = await answer(id);
        if (body === undefined) return {};
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        return { status_code: method === 'POST' ? 201 : 200, headers, body };
      },
    };
    return exchangeTus({ ...options, datastore: new ResumableStore(parts, caller) }, request, reply);
  };

  typed(app).post(
    path,
    {
      config: { access },
      schema: {
        summary: 'Begin a resumable upload (tus): `Upload-Length`, `Upload-Metadata` with `filename` and `expect`',
        tags,
        response: { 201: empty, ...problems },
      },
    },
    exchange,
  );
  typed(app).patch(
    `${path}/:id`,
    {
      config: { access },
      schema: {
        summary: 'Go on with a resumable upload; the last request is answered with what the file is',
        tags,
        consumes: ['application/offset+octet-stream'],
        params: byId,
        response: { 200: uploadSchema, 204: empty, ...problems },
      },
    },
    exchange,
  );
  typed(app).head(
    `${path}/:id`,
    {
      config: { access, swagger: { exposeHeadRoute: true } },
      schema: {
        summary: 'Where a resumable upload stands: `Upload-Offset`',
        tags,
        params: byId,
        response: { 200: empty, ...problems },
      },
    },
    exchange,
  );
  typed(app).delete(
    `${path}/:id`,
    {
      config: { access },
      schema: {
        summary: 'Give a resumable upload up that is not whole',
        tags,
        params: byId,
        response: { 204: empty, ...problems },
      },
    },
    exchange,
  );
  typed(app).options(
    path,
    {
      config: { access },
      schema: {
        summary: 'What of the tus protocol is offered',
        tags,
        response: { 204: empty, ...problems },
      },
    },
    (request, reply) => {
      const datastore = new ResumableStore(parts, callerOf(request));
      return exchangeTus({ path, locker, maxSize: parts.settings.uploadBytes, datastore }, request, reply);
    },
  );
}

import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { authenticate } from './http/authenticate';
import { nameContractComponents } from './http/contract-components';
import { logRequests } from './http/log-requests';
import { answerError, answerNotFound } from './http/problem';
import type { RouteContext } from './http/route';
import { auditRoutes } from './http/routes/audit';
import { callbackRoutes } from './http/routes/callbacks';
import { caseRoutes } from './http/routes/cases';
import { descriptionRoutes } from './http/routes/description';
import { deskRoutes } from './http/routes/desk';
import { deskApplicantRoutes } from './http/routes/desk-applicant';
import { deskFigureRoutes } from './http/routes/desk-figures';
import { deskLearningRoutes } from './http/routes/desk-learning';
import { deskPageRoutes } from './http/routes/desk-page';
import { eventRoutes } from './http/routes/events';
import { healthRoutes } from './http/routes/health';
import { keyRoutes } from './http/routes/keys';
import { matterRoutes } from './http/routes/matters';
import { personRoutes } from './http/routes/persons';
import { portalRoutes } from './http/routes/portal';
import { reportRoutes } from './http/routes/reports';
import { resumableRoutes } from './http/routes/resumable';
import { signOnRoutes } from './http/routes/sign-on';
import { tenantRoutes } from './http/routes/tenants';
import { uploadRoutes } from './http/routes/uploads';
import { traceRequests } from './http/trace-requests';
import { openGate } from './parts/gate';
import type { Parts } from './parts/parts';
import { engineVersion } from './version';

/** Bytes of a JSON body at most. */
const BODY_BYTES = 2 * 1024 * 1024;
/** Milliseconds within which a request's headers and body must have come: a big file on a slow line. */
const REQUEST_MS = 300_000;

/** Everything that the service answers. */
function everyRoute(routes: FastifyInstance, context: RouteContext): void {
  descriptionRoutes(routes);
  healthRoutes(routes, context);
  uploadRoutes(routes, context);
  resumableRoutes(routes, context);
  matterRoutes(routes, context);
  caseRoutes(routes, context);
  reportRoutes(routes, context);
  eventRoutes(routes, context);
  callbackRoutes(routes, context);
  keyRoutes(routes, context);
  signOnRoutes(routes, context);
  tenantRoutes(routes, context);
  auditRoutes(routes, context);
  personRoutes(routes, context);
  portalRoutes(routes, context);
  deskRoutes(routes, context);
  deskApplicantRoutes(routes, context);
  deskFigureRoutes(routes, context);
  deskLearningRoutes(routes, context);
  deskPageRoutes(routes);
}

/** The service over HTTP, not yet listening. It calls itself ready once the models are loaded, as `isWarm` says. */
export async function buildApp(
  parts: Parts,
  isWarm: () => boolean = () => true,
  addRoutes: (routes: FastifyInstance, context: RouteContext) => void = everyRoute,
): Promise<FastifyInstance> {
  nameContractComponents();
  const { settings } = parts;
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError(parts.log));
  app.setNotFoundHandler(answerNotFound);
  logRequests(app, parts);
  traceRequests(app, parts.tracing);
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  if (settings.corsOrigins.length > 0)
    await app.register(cors, {
      origin: settings.corsOrigins,
      maxAge: 600,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: READABLE_HEADERS,
    });
  authenticate(app, parts);
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.caller?.key ?? request.ip,
    hook: 'preValidation',
  });
  await app.register(multipart, {
    limits: { files: 1, fields: 8, fieldSize: 1024, headerPairs: 50, fileSize: settings.uploadBytes + 1, parts: 9 },
  });
  app.addContentTypeParser(RAW_TYPES, (_request, payload, done) => done(null, payload));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yushen',
        version: engineVersion,
        description: 'Pre-review of materials for government services: uploads, cases, reports.',
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const gate = openGate(settings.inspections, settings.inspectionsWaiting);
  const context: RouteContext = { parts, gate, isWarm };
  await app.register(async (routes) => addRoutes(routes, context));
  await app.ready();
  return app;
}

/** Bodies that are a file as it is. */
const RAW_TYPES = [
  'application/octet-stream',
  'application/offset+octet-stream',
  'application/pdf',
  'application/zip',
  'application/ofd',
  /^image\//,
] as (string | RegExp)[] as string[];

/** What a page of another origin may read beside the body: above all what a resumable upload needs. */
const READABLE_HEADERS = [
  'location',
  'retry-after',
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'upload-offset',
  'upload-length',
  'upload-expires',
];

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

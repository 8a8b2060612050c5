import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { CompleteOptions } from '../options.js';
import type { Context } from './context.js';
import { problemOf, unavailable } from './errors.js';
import { formRoutes } from './forms.js';
import { openApi } from './openapi.js';
import { pageRoutes } from './page.js';
import { HttpProblem } from './problem.js';
import { responseRoutes } from './responses.js';

/** The HTTP side: routes, limits, and every answer that is not a success as a problem document. */
export async function createServer(options: CompleteOptions, context: Context): Promise<FastifyInstance> {
  const { bodyLimit, origins, maxInFlight, log } = options;
  const app = Fastify({
    // The framework's logger would write bodies and addresses; ours writes neither.
    logger: false,
    bodyLimit,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply: FastifyReply) => {
      const { status, document } = problemOf(error);
      void reply.code(status).type('application/problem+json; charset=utf-8').send(document);
    },
  });

  // Bodies stay bytes: the digest is of what was received, and JSON is read more strictly than the framework would.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(/^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  let inFlight = 0;
  app.addHook('onRequest', async (request, reply) => {
    inFlight += 1;
    reply.raw.once('close', () => (inFlight -= 1));
    context.access.checkOrigin(request);
    if (inFlight > maxInFlight) throw unavailable('Too many requests at once.');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    log({ level: 'info', event: 'request', method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    // The stack of a fault of ours; messages of foreign errors may quote what was sent, so they stay out.
    if (problem.status === 500) log({ level: 'error', event: 'internal', name: (error as Error).name, stack: frames(error as Error) });
    return reply.code(problem.status).headers(problem.headers).type('application/problem+json; charset=utf-8').send(problem.document);
  });
  app.setNotFoundHandler(() => {
    throw new HttpProblem('not-found', 'There is nothing at this path; /openapi.json lists what there is.');
  });

  if (origins.length) {
    await app.register(cors, {
      origin: [...origins],
      credentials: false,
      methods: ['GET', 'POST', 'PUT', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type'],
      exposedHeaders: ['retry-after'],
      maxAge: 600,
    });
  }

  app.get('/healthz', async () => {
    await context.store.ping();
    return { status: 'ok' };
  });
  app.get('/openapi.json', async () => openApi);
  responseRoutes(app, context);
  formRoutes(app, context);
  if (options.page) pageRoutes(app, options.page);
  return app;
}

const frames = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8);

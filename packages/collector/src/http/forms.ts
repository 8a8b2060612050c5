import type { FastifyInstance } from 'fastify';
import { readBody } from '../judge/json.js';
import type { Context } from './context.js';
import { HttpProblem } from './problem.js';

export function formRoutes(app: FastifyInstance, { forms, access, limit }: Context): void {
  app.get('/v1/forms', async () => {
    const list = await forms.list();
    return { forms: list.map(({ id, digest, storedAt }) => ({ id, digest, storedAt })) };
  });

  app.get<{ Params: { digest: string } }>('/v1/forms/:digest', async (request, reply) => {
    const form = await forms.get(request.params.digest);
    if (!form) throw new HttpProblem('not-found', 'No definition with this digest is kept here.');
    // What a digest names never changes.
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('application/json; charset=utf-8').send(form.text);
  });

  app.put('/v1/forms', {
    onRequest: async (request) => {
      limit(access.allow(request, 'forms').key);
    },
    handler: async (request, reply) => {
      if (!(Buffer.isBuffer(request.body))) throw new HttpProblem('wrong-media-type', 'Send Content-Type: application/json, in UTF-8.');
      const result = await forms.publish(readBody(request.body).text);
      if (result.outcome === 'invalid') {
        throw new HttpProblem('invalid-definition', 'The definition is not sound: see problems.', { problems: result.problems });
      }
      const { id, digest, storedAt } = result.form;
      if (result.outcome === 'conflict') {
        throw new HttpProblem('form-conflict', 'Another definition is published under this $id. Raise the version in $id.');
      }
      return reply.code(result.outcome === 'stored' ? 201 : 200).send({ id, digest, storedAt });
    },
  });
}

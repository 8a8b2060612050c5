import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReportResponse } from '@social-report/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerColumns } from '../export/columns.js';
import { csvHead, csvLine, jsonLine } from '../export/csv.js';
import { readEnvelope } from '../judge/envelope.js';
import { DisagreementError } from '../judge/judge.js';
import { JudgingError } from '../judge/judging.js';
import { readBody } from '../judge/json.js';
import { modelOf } from '../judge/model.js';
import type { Context } from './context.js';
import { HttpProblem } from './problem.js';

/** What the collector promises once the response is on disk. */
interface Acknowledgement {
  readonly id: string;
  readonly formDigest: string;
  /** Digest of the bytes received. */
  readonly bodyDigest: string;
  readonly receivedAt: string;
}

export function responseRoutes(app: FastifyInstance, context: Context): void {
  const { store, access, limit, clock } = context;

  app.post('/v1/responses', {
    // Before the body is read: who may not post costs nothing.
    onRequest: async (request) => {
      const caller = access.allow(request, 'submit');
      limit(caller.key);
    },
    handler: async (request, reply) => {
      const { tenant } = access.allow(request, 'submit');
      const bytes = bodyOf(request);
      const { text, value } = readBody(bytes);
      const response = readEnvelope(value);
      await judge(context, response, text);
      const { id, form, formDigest } = response;
      const bodyDigest = `sha256-${createHash('sha256').update(bytes).digest('hex')}`;
      const receivedAt = new Date(clock()).toISOString();
      const insertion = await store.insert({ tenant, id, form, formDigest, bodyDigest, receivedAt, body: text });
      switch (insertion.outcome) {
        case 'stored':
          return reply.code(201).send({ id, formDigest, bodyDigest, receivedAt } satisfies Acknowledgement);
        case 'replay':
          return { id, formDigest, bodyDigest, receivedAt: insertion.receivedAt } satisfies Acknowledgement;
        case 'conflict':
          throw new HttpProblem('id-conflict', 'Another response is stored under this id. A changed response needs a new id.');
        case 'erased':
          throw new HttpProblem('erased', 'The response with this id was erased; the id stays taken.');
      }
    },
  });

  app.get<{ Querystring: { form?: string; format?: string } }>('/v1/responses', async (request, reply) => {
    const caller = access.allow(request, 'read');
    limit(caller.key);
    const { form, format = request.headers.accept?.includes('text/csv') ? 'csv' : 'jsonl' } = request.query;
    if (typeof form === 'object' || (format !== 'csv' && format !== 'jsonl')) {
      throw new HttpProblem('malformed-request', 'Give format=csv or format=jsonl, and at most one form=$id.');
    }
    const rows = store.responses(caller.tenant, form);
    reply.header('content-disposition', `attachment; filename="responses.${format}"`);
    if (format === 'jsonl') {
      return reply.type('application/jsonl; charset=utf-8').send(Readable.from(lines(rows, '', jsonLine)));
    }
    const columns = answerColumns(await modelsOf(context, form));
    return reply.type('text/csv; charset=utf-8').send(Readable.from(lines(rows, csvHead(columns), (row) => csvLine(row, columns))));
  });

  app.delete<{ Params: { id: string } }>('/v1/responses/:id', async (request, reply) => {
    const caller = access.allow(request, 'erase');
    limit(caller.key);
    const erased = await store.erase(caller.tenant, request.params.id, new Date(clock()).toISOString());
    if (!erased) throw new HttpProblem('not-found', 'No response is stored under this id.');
    return reply.code(204).send();
  });
}

/** The bytes as received. A compressed body would be another text than the one the digest is of. */
function bodyOf(request: FastifyRequest): Buffer {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new HttpProblem('wrong-media-type', 'Send the body without Content-Encoding.');
  if (!Buffer.isBuffer(request.body)) throw new HttpProblem('wrong-media-type', 'Send Content-Type: application/json, in UTF-8.');
  return request.body;
}

/** @throws {HttpProblem} when the definition is unknown or the response breaks a rule of it */
async function judge({ forms, judging, log }: Context, { form, formDigest, id }: ReportResponse, body: string): Promise<void> {
  const found = await forms.get(formDigest);
  if (found?.id !== form) {
    const known = (await forms.list()).some((each) => each.id === form);
    if (!known) throw new HttpProblem('unknown-form', 'This collector does not know the form. Publish its definition first.');
    throw new HttpProblem('wrong-digest', 'The form is known, but not this version of its definition: reload the page.', { violations: [] });
  }
  try {
    const violations = await judging.judge(found, body);
    if (violations.length) throw new HttpProblem('invalid-answers', 'The answers break rules of the definition: see violations.', { violations });
  } catch (error) {
    if (error instanceof DisagreementError || error instanceof JudgingError) log({ level: 'error', event: error.code, form, formDigest, id });
    throw error;
  }
}

async function modelsOf({ forms }: Context, form: string | undefined) {
  const wanted = (await forms.list()).filter(({ id }) => form === undefined || id === form);
  return wanted.map(({ text }) => modelOf(text));
}

async function* lines<Row>(rows: AsyncIterable<Row>, head: string, line: (row: Row) => string): AsyncGenerator<string> {
  if (head) yield head;
  for await (const row of rows) yield line(row);
}

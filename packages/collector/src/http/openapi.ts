/** OpenAPI 3.1 of the collector, served at `/openapi.json`. The definition of a response is `schemas/response.schema.json`. */

const json = (schema: object) => ({ 'application/json': { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const string = { type: 'string' };
const digest = { type: 'string', pattern: '^sha256-[0-9a-f]{64}$' };
const time = { type: 'string', format: 'date-time' };
const object = (properties: Record<string, object>) => ({ type: 'object', required: Object.keys(properties), properties });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });
const later = (description: string) => ({
  ...problem(description),
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
});

const limits = {
  401: problem('No token, or an unknown one.'),
  403: problem('The token lacks the scope, or the page is of an origin that is not listed.'),
  429: later('Too many requests with this token.'),
  503: later('Overloaded, stopping, or the database cannot be written now.'),
};

const form = object({ id: string, digest, storedAt: time });
const token = [{ token: [] }];

export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Social report collector',
    version: '1',
    description: 'Receives social reports and keeps them. An acknowledgement is sent only after the response is on disk.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/v1/responses': {
      post: {
        operationId: 'submit',
        summary: 'Stores a response once, however often it is sent.',
        security: token,
        requestBody: { required: true, content: json(ref('Response')) },
        responses: {
          201: { description: 'Stored.', content: json(ref('Acknowledgement')) },
          200: { description: 'Was stored before, with these very bytes.', content: json(ref('Acknowledgement')) },
          400: problem('Not UTF-8, not JSON, a name twice in one object, or not a response.'),
          404: problem('Unknown form.'),
          409: problem('The id is taken by a response with other bytes.'),
          410: problem('The response with this id was erased.'),
          413: problem('Larger than the collector takes.'),
          415: problem('Not application/json in UTF-8, or compressed.'),
          422: problem('The answers break rules of the definition (`violations`), or `formDigest` names none of its versions kept here.'),
          ...limits,
        },
      },
      get: {
        operationId: 'exportResponses',
        summary: 'All responses of the tenant, oldest first.',
        security: token,
        parameters: [
          { name: 'form', in: 'query', description: '`$id` of a definition.', schema: string },
          { name: 'format', in: 'query', schema: { enum: ['jsonl', 'csv'], default: 'jsonl' } },
        ],
        responses: {
          200: {
            description: 'JSON lines, or CSV with one column for each question and cells that spreadsheets cannot run.',
            content: { 'application/jsonl': { schema: string }, 'text/csv': { schema: string } },
          },
          400: problem('Unknown format.'),
          ...limits,
        },
      },
    },
    '/v1/responses/{id}': {
      delete: {
        operationId: 'erase',
        summary: 'Erases a response for good; its id stays taken.',
        security: token,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: { 204: { description: 'Erased.' }, 404: problem('No such response.'), ...limits },
      },
    },
    '/v1/forms': {
      get: {
        operationId: 'listForms',
        summary: 'The definitions kept here.',
        responses: { 200: { description: 'By $id.', content: json(object({ forms: { type: 'array', items: ref('Form') } })) } },
      },
      put: {
        operationId: 'publishForm',
        summary: 'Publishes a definition; what an $id names never changes.',
        security: token,
        requestBody: { required: true, content: json({ type: 'object', description: 'A form definition (a leaf).' }) },
        responses: {
          201: { description: 'Published.', content: json(ref('Form')) },
          200: { description: 'Was published before.', content: json(ref('Form')) },
          400: problem('Not JSON.'),
          409: problem('Another definition is published under this $id.'),
          413: problem('Larger than the collector takes.'),
          415: problem('Not application/json in UTF-8.'),
          422: problem('Not sound: `problems`, each with `pointer`, `code` and `message`.'),
          ...limits,
        },
      },
    },
    '/v1/forms/{digest}': {
      get: {
        operationId: 'getForm',
        summary: 'One definition, as it was published.',
        parameters: [{ name: 'digest', in: 'path', required: true, schema: digest }],
        responses: { 200: { description: 'The definition.', content: json({ type: 'object' }) }, 404: problem('No such definition.') },
      },
    },
    '/healthz': {
      get: { operationId: 'health', summary: 'Whether the database can be used.', responses: { 200: { description: 'It can.' }, 503: later('It cannot.') } },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Needed wherever the collector has tokens.' } },
    schemas: {
      Response: {
        ...object({
          id: { type: 'string', format: 'uuid' },
          form: { type: 'string', format: 'uri' },
          formDigest: digest,
          language: string,
          context: { type: 'object' },
          startedAt: time,
          completedAt: time,
          answers: { type: 'object' },
        }),
        additionalProperties: false,
      },
      Acknowledgement: object({ id: { type: 'string', format: 'uuid' }, formDigest: digest, bodyDigest: digest, receivedAt: time }),
      Form: form,
      Problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string', format: 'uri' },
          title: string,
          status: { type: 'integer' },
          detail: string,
          violations: { type: 'array', items: object({ pointer: string, rule: string, params: { type: 'object' } }) },
        },
      },
    },
  },
};

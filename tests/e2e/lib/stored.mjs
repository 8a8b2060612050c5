import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

/**
 * The newest row on disk is the response of this person: to this form, in this language, with exactly these answers.
 * @param definition of the form, as it is read from its file
 * @returns the response
 */
export function assertStored(site, definition, { language, answers }) {
  const row = site.rows().at(-1);
  const { id, startedAt, completedAt, ...response } = JSON.parse(row.body);
  const formDigest = `sha256-${createHash('sha256').update(JSON.stringify(definition)).digest('hex')}`;
  assert.deepEqual(response, { form: definition.$id, formDigest, language, context: {}, answers });
  assert.equal(row.id, id);
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  for (const time of [startedAt, completedAt]) assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  assert.ok(startedAt <= completedAt);
  return { id, startedAt, completedAt, ...response };
}

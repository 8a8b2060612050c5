import { digest as digestOf } from '@social-report/sdk';
import { parseDefinition } from '../engine.js';
import type { FormModel, Json, Problem } from '../engine.js';
import { LoadError } from './load-error.js';
import { registeredWidgets } from '../questions/registry.js';

/** A definition that has been read, and which one it is. */
export interface Definition {
  readonly model: FormModel;
  readonly digest: string;
}

/**
 * Reads a definition, as a value or as JSON text.
 * @param expected the digest it must have, if any
 * @throws LoadError
 */
export function readDefinition(definition: Json, expected: string | undefined): Definition {
  const result = parseDefinition(definition, { widgets: [...registeredWidgets.keys()] });
  if (!result.ok) throw broken(result.errors);
  // Over the parsed text, so that white space does not count; member order does, for it is question order.
  const digest = digestOf(JSON.stringify(typeof definition === 'string' ? JSON.parse(definition) : definition));
  if (expected && expected !== digest) {
    throw new LoadError('digest-mismatch', `The definition's digest is ${digest}, but the attribute says ${expected}.`, { kind: 'outdated' });
  }
  return { model: result.model, digest };
}

const broken = (problems: readonly Problem[]): LoadError =>
  new LoadError(
    problems[0]?.code ?? 'broken-definition',
    `The definition has ${problems.length} fault(s):\n${problems.map(({ code, pointer, params }) => `${pointer || '(root)'}: ${code} ${JSON.stringify(params)}`).join('\n')}`,
    { pointer: problems[0]?.pointer ?? '' },
  );

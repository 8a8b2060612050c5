import { judgeResponse, type Json, type ReportResponse, type Violation } from '@social-report/core';
import { secondOpinion } from './ajv.js';
import { modelOf } from './model.js';

/** A definition ready to judge responses. */
export interface Judge {
  /**
   * Every rule a response breaks, as core sees it; empty when it may be stored.
   * @throws {DisagreementError} when the second opinion differs on whether the answers fit the schema
   */
  judge(response: ReportResponse): readonly Violation[];
}

/** Core and the second validator differ: a fault of ours, and no ground to store or to refuse. */
export class DisagreementError extends Error {
  override readonly name = 'DisagreementError';
  readonly code = 'verdicts-differ';
}

/**
 * Compiles a definition that is known to be sound.
 * @param opinion makes the second opinion; tests give a wrong one
 * @throws when the definition is not sound
 */
export function createJudge(text: string, opinion = secondOpinion): Judge {
  const model = modelOf(text);
  const accepts = opinion(JSON.parse(text) as Json);
  return {
    judge(response) {
      const { answers } = response;
      const violations = judgeResponse(model, response);
      const valid = violations.every(({ rule }) => BEYOND.has(rule));
      if (accepts(answers) !== valid && (valid || !hasInheritedName(answers))) throw new DisagreementError('core and Ajv differ on a response');
      return violations;
    },
  };
}

/** What core refuses that is no matter of the schema: Ajv has no opinion on it. */
const BEYOND: ReadonlySet<string> = new Set(['x-context', 'pruned', 'x-guard']);

/**
 * Whether a member, at any depth, is named like one that every JavaScript object inherits. Ajv keeps the names it has
 * evaluated in an ordinary object, and so takes an unevaluated `toString` for evaluated (JSON Schema 2020-12, core 11.3).
 */
function hasInheritedName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name in Object.prototype || hasInheritedName(member));
}

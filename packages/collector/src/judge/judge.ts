import { judgeResponse, parseDefinition, type FormModel, type Json, type ReportResponse, type Violation } from '@social-report/core';
import { secondOpinion } from './ajv.js';

/** A definition ready to judge responses. */
export interface Judge {
  readonly model: FormModel;
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

/** Compiles a definition that is known to be sound. @throws when it is not */
export function createJudge(text: string): Judge {
  const parsed = parseDefinition(text);
  if (!parsed.ok) throw new Error('a definition that is kept has become unsound: was it kept by a newer version?');
  const { model } = parsed;
  const accepts = secondOpinion(JSON.parse(text) as Json);
  return {
    model,
    judge(response) {
      const valid = model.validate(response.answers).length === 0;
      if (accepts(response.answers) !== valid) throw new DisagreementError('core and Ajv differ on a response');
      return judgeResponse(model, response);
    },
  };
}

import { compilePattern, formats, type Json } from '@social-report/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { forAjv } from './for-ajv.js';

/** A native expression can take minutes on a short text: patterns run in core's matcher here, too. */
const linearTime = Object.assign(
  (source: string) => {
    const { test } = compilePattern(source);
    if (!test) throw new Error('core refuses this pattern, so no definition with it gets here');
    // Ajv tells patterns apart by this, and would judge all of a definition by the first one.
    return { test, toString: () => source } as RegExp;
  },
  // Only written into standalone code, which is not made here.
  { code: 'compilePattern' },
);

/** The second opinion: an independent validator's verdict on whole answers. One instance a definition, so that `$id`s cannot collide. */
export function secondOpinion(definition: Json): (answers: unknown) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    // Without it, `required: ["toString"]` holds for every object.
    ownProperties: true,
    validateSchema: false,
    inlineRefs: false,
    // Every list is written out as comparisons: above the usual 200 it would be gone through by a general function.
    loopEnum: Infinity,
    code: { regExp: linearTime },
    formats: Object.fromEntries(formats),
    logger: false,
  });
  const validate = ajv.compile(forAjv(definition) as object);
  return (answers) => validate(answers) === true;
}

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from '../../types/json.js';
import { seeded } from '../../json/seeded.test.support.js';
import { compileSchema, createEngine } from '../compile.js';
import { readDocument } from '../document.js';
import { formats } from '../keywords/formats.js';
import { KEYWORDS } from '../keywords/index.js';
import type { Keyword } from '../keywords/keyword.js';
import { createAnswers } from './answers.test.support.js';
import { randomDefinition } from './definitions.test.support.js';
import { FAULTS } from './faults.test.support.js';

const DEFINITIONS = 150;
const ANSWERS = 141;

interface Case {
  readonly seed: number;
  readonly definition: JsonObject;
  /** Each with Ajv's verdict. */
  readonly answers: readonly (readonly [answer: unknown, valid: boolean])[];
}

const compileAjv = (definition: JsonObject): ValidateFunction => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, inlineRefs: false });
  for (const [name, test] of formats) ajv.addFormat(name, test);
  return ajv.compile(definition);
};

/** Ajv's verdict; none where it throws: it compares objects by their `toString`, which may be an answer (see known-wrong). */
const opinion = (ajv: ValidateFunction, answer: unknown): boolean | undefined => {
  try {
    return ajv(answer) as boolean;
  } catch {
    return undefined;
  }
};

/** The right keywords, counting how often each passes and fails. */
function counting(counts: Map<string, [passed: number, failed: number]>): Record<string, Keyword> {
  const count = (name: string, passed: boolean): boolean => {
    const both = counts.get(name) ?? [0, 0];
    both[passed ? 0 : 1]++;
    counts.set(name, both);
    return passed;
  };
  return Object.fromEntries(
    Object.entries(KEYWORDS).map(([name, keyword]) => {
      const { compile } = keyword;
      if (!compile) return [name, keyword];
      const counted: Keyword['compile'] = (keywordValue, site) => {
        const check = compile(keywordValue, {
          ...site,
          parts: (key, track) =>
            site.parts(key, track).map((part) => (name === 'if' ? { ...part, check: (value, run, mark) => count(key, part.check(value, run, mark)) } : part)),
        });
        return name === 'if' ? check : (value, run, mark) => count(name, check(value, run, mark));
      };
      return [name, { ...keyword, compile: counted }];
    }),
  );
}

describe('our verdict and that of Ajv', () => {
  const cases: Case[] = [];
  const counts = new Map<string, [number, number]>();

  before(() => {
    const engine = createEngine(counting(counts));
    for (let seed = 1; seed <= DEFINITIONS; seed++) {
      const random = seeded(seed);
      const definition = randomDefinition(random);
      const { document, problems } = readDocument(definition);
      assert.ok(document, `seed ${seed} is a definition: ${JSON.stringify(problems)}`);
      const counted = engine.compileSchema(definition);
      const ajv = compileAjv(definition);
      const { good, spoilt } = createAnswers(random, document, compileSchema(definition).validate);
      const answers = Array.from({ length: ANSWERS / 3 }, () => {
        const answer = good();
        return [answer, good(), spoilt(answer)];
      }).flat();
      for (const answer of answers) counted.validate(answer);
      const judged = answers.flatMap((answer) => {
        const verdict = opinion(ajv, answer);
        return verdict === undefined ? [] : [[answer, verdict] as const];
      });
      cases.push({ seed, definition, answers: judged });
    }
  });

  it('are the same on more than 20,000 pairs, at least a quarter of them valid', (test) => {
    let valid = 0;
    let pairs = 0;
    for (const { seed, definition, answers } of cases) {
      const { validate } = compileSchema(definition);
      for (const [answer, expected] of answers) {
        pairs++;
        if (expected) valid++;
        const violations = validate(answer);
        if ((violations.length === 0) !== expected) {
          assert.fail(
            `seed ${seed}: Ajv says ${expected}, we say ${JSON.stringify(violations)}\n` +
              `${JSON.stringify(answer)}\n${JSON.stringify(definition, null, 1)}`,
          );
        }
      }
    }
    test.diagnostic(`${pairs} pairs, ${valid} valid`);
    assert.ok(pairs >= 20_000, `${pairs} pairs`);
    assert.ok(valid >= pairs / 4, `${valid} of ${pairs} valid`);
  });

  it('meet every keyword passing and failing at least 100 times', (test) => {
    const judging = Object.keys(KEYWORDS).filter((name) => KEYWORDS[name]!.compile);
    for (const name of [...judging, 'then', 'else']) {
      const [passed, failed] = counts.get(name) ?? [0, 0];
      test.diagnostic(`${name}: ${passed} passed, ${failed} failed`);
      assert.ok(passed >= 100 && failed >= 100, `${name}: ${passed} passed, ${failed} failed`);
    }
  });

  describe('differ as soon as one keyword of ours has a fault', () => {
    for (const [fault, keywords] of Object.entries(FAULTS)) {
      it(fault, () => {
        const engine = createEngine({ ...KEYWORDS, ...keywords });
        const caught = cases.some(({ definition, answers }) => {
          const { validate } = engine.compileSchema(definition);
          return answers.some(([answer, expected]) => (validate(answer).length === 0) !== expected);
        });
        assert.ok(caught, 'no pair shows it');
      });
    }
  });
});

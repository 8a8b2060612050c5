import type { FormModel } from '@social-report/core';

type ObjectPlan = FormModel['root'];

/** Columns that every response has, before those of its answers. */
export const ENVELOPE = ['id', 'form', 'formDigest', 'language', 'startedAt', 'completedAt', 'receivedAt', 'context'] as const;

/**
 * The answer columns of definitions, as JSON Pointers in the order of the questions: from the definitions alone, so
 * that a file has the same columns whatever was answered. Groups are spread over columns; rows keep one column.
 */
export function answerColumns(models: readonly FormModel[]): string[] {
  const columns = new Set<string>();
  const visit = (plan: ObjectPlan, prefix: string): void => {
    for (const { name, object, type } of plan.questions.values()) {
      const pointer = `${prefix}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (object && type === 'object') visit(object, pointer);
      else columns.add(pointer);
    }
  };
  for (const { root } of models) visit(root, '');
  return [...columns];
}

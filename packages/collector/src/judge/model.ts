import { parseDefinition, type FormModel } from '@social-report/core';

/**
 * Reads a definition that is kept, and so is known to be sound.
 * @throws when it is not
 */
export function modelOf(text: string): FormModel {
  const parsed = parseDefinition(text, { widgets: 'any' });
  if (!parsed.ok) throw new Error('a definition that is kept has become unsound: was it kept by a newer version?');
  return parsed.model;
}

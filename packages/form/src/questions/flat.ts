import type { TemplateResult } from 'lit';

const known = new Map<string, TemplateStringsArray>();

/**
 * One template out of several: one whose last value is another, or a list of them, which come and go only together.
 * Drawn by themselves, the inner ones would be up to three nodes and two objects of Lit's more for each, and a control
 * without an end: it would clear away what is drawn late behind it.
 */
export function flat({ strings, values, ...rest }: TemplateResult): TemplateResult {
  const inner = [values.at(-1) as TemplateResult | TemplateResult[]].flat();
  const all = strings.slice(0, -1);
  for (const [first, ...others] of [...inner.map((each) => each.strings), strings.slice(-1)]) all.push(all.pop()! + first, ...others);
  const text = all.join('\0');
  // Lit knows a template by its strings: always the same for the same.
  if (!known.has(text)) known.set(text, Object.assign(all, { raw: all }));
  return { ...rest, strings: known.get(text)!, values: values.slice(0, -1).concat(...inner.map((each) => each.values)) };
}

import { machineInWords } from '../lib/machine.mjs';
import { markdownTable } from '../lib/page.mjs';

const micro = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(1));
const times = (value, limit) => `${(value / limit).toFixed(2)} ×`;

/** Results as they stand in docs/performance.md. */
export function engineTable({ forms, goal, machine, versions, rounds, responses, missing }) {
  const names = Object.keys(forms[0].valid);
  const rest = names.filter((name) => !['ours', 'Ajv'].includes(name));
  const rows = (kind, against) =>
    forms.map((form) => {
      const figures = form[kind];
      return [`${form.name}, ${form.questions}`, micro(figures.ours), micro(figures[against]), times(figures.ours, figures[against]),
        ...rest.filter((name) => name !== against).map((name) => micro(figures[name]))];
    });
  const head = (against) => ['Form, questions', 'ours', against, 'ours to that', ...rest.filter((name) => name !== against)];
  const sixty = forms.filter(({ inGoal }) => inGoal);
  const ratios = sixty.map(({ valid }) => valid.ours / valid.Ajv);
  const worst = Math.max(...ratios);
  const disagreeing = names.filter((name) => forms.some((form) => form.disagreements[name]));
  return `
Goal: at most ${goal} × Ajv compiled where a form has about 60 questions (${sixty.map(({ name }) => name).join(', ')}), without \`eval\`: **${worst <= goal ? 'met' : 'not met'}**, ${sixty.map(({ name }, at) => `${name} ${ratios[at].toFixed(2)} ×`).join(', ')}.

Valid responses, microseconds of processor time for one:

${markdownTable(head('Ajv'), rows('valid', 'Ajv'))}

Invalid responses. Ours finds every fault, so it stands beside Ajv with \`allErrors\`; the others stop at the first:

${markdownTable(head('Ajv, all errors'), rows('invalid', 'Ajv, all errors'))}

Making a validator from a definition, milliseconds:

${markdownTable(['Form, questions', ...names], forms.map((form) => [`${form.name}, ${form.questions}`, ...names.map((name) => form.compile[name].toFixed(1))]))}

${machineInWords(machine)} ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}. Medians of ${rounds} rounds, contestants by turns in one process, ${responses} valid and as many invalid responses to each form, made at random from a seed.${
  disagreeing.length ? ` Another verdict than ours on some responses: ${disagreeing.map((name) => `${name} (${forms.reduce((sum, form) => sum + (form.disagreements[name] ?? 0), 0)})`).join(', ')}.` : ' All agree on every verdict.'
}${missing.length ? ` Not installed in this run: ${missing.join(', ')}.` : ''}`;
}

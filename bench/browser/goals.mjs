// The goals of the project, and what was measured of them. Ours is judged by the better known of its two builds:
// the drop-in, which has everything in one file.

const ours = 'ours';
const ratio = (result, size, step) => {
  const { static: base, [ours]: mine } = result.figures[size] ?? {};
  return mine && !mine[step].failed ? mine[step].cpu / base[step].cpu : undefined;
};
const times = (step, size, most) => (result) => {
  const value = ratio(result, size, step);
  return value === undefined ? undefined : { words: `${value.toFixed(2)} × static`, met: value <= most };
};
const brotli = (name, most) => (result) => {
  const bytes = result.contestants[name]?.bytes?.js.brotli;
  return bytes === undefined ? undefined : { words: `${(bytes / 1000).toFixed(1)} kB`, met: bytes <= most * 1000 };
};

export const goals = [
  { name: 'split build, all that is fetched for this questionnaire, brotli', goal: '18 kB', measured: brotli('ours-split', 18) },
  { name: 'one-file drop-in, brotli', goal: '30 kB', measured: brotli(ours, 30) },
  { name: 'start, 60 questions', goal: '1.5 × static', measured: times('start', 60, 1.5) },
  { name: 'start, 1,000 questions', goal: '1.5 × static', measured: times('start', 1000, 1.5) },
  { name: 'a key, 1,000 questions', goal: '0.8 × static', measured: times('key', 1000, 0.8) },
  {
    name: 'script of a key, 1,000 against 10 questions',
    goal: 'flat',
    measured: ({ figures }) => {
      const [few, many] = [10, 1000].map((size) => figures[size]?.[ours]?.key?.script);
      return few === undefined || many === undefined ? undefined : { words: `${many.toFixed(2)} against ${few.toFixed(2)} ms`, met: many <= few * 1.25 };
    },
  },
  { name: 'submit, 1,000 questions', goal: '1.0 × static', measured: times('submit', 1000, 1) },
  {
    name: 'submit, 1,000 questions: errors shown',
    goal: 'all',
    measured: ({ figures }) => {
      const row = figures[1000];
      return row?.[ours] && !row[ours].submit.failed ? { words: `${row[ours].submit.errors} of ${row.errorsExpected}`, met: row[ours].submit.errors === row.errorsExpected } : undefined;
    },
  },
  {
    name: 'heap growth after mount, 250 questions',
    goal: '1.5 MiB',
    measured: ({ figures }) => {
      const heap = figures[250]?.[ours]?.heap;
      return heap === undefined ? undefined : { words: `${(heap / 2 ** 20).toFixed(1)} MiB`, met: heap <= 1.5 * 2 ** 20 };
    },
  },
];

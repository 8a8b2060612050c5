import { run } from 'node:test';
import { inspect } from 'node:util';
import { basename, relative } from 'node:path';
import { root } from './run.mjs';

const isSuite = (data) => data.details?.type === 'suite';

/** What went wrong and where, without the whole values compared: the message of an assertion has their difference. */
function describe(error) {
  const text = typeof error?.stack === 'string' ? error.stack : inspect(error, { depth: 2 });
  return text.length > 6_000 ? `${text.slice(0, 6_000)} …` : text;
}

/**
 * Runs files with node:test, each in a process of its own, and counts single tests: suites are not counted, and a
 * file without a test is a failure. A skipped test says why and is counted apart.
 */
export async function runNodeTests(files, { concurrency }) {
  const counts = { passed: 0, failed: 0, notRun: 0 };
  if (files.length === 0) return counts;
  const seen = new Set();
  const times = new Map();
  const name = (file) => (file ? relative(root, file).replaceAll('\\', '/') : '?');
  // node:test reports a whole file as a test of its own name when it has no other.
  const isFile = (data) => data.nesting === 0 && data.file && basename(data.name) === basename(data.file);

  const report = (data, passed) => {
    if (isSuite(data)) return;
    const why = data.skip ?? data.todo;
    if (data.nesting === 0) times.set(name(data.file), (times.get(name(data.file)) ?? 0) + data.details.duration_ms);
    if (isFile(data) && passed) return;
    seen.add(name(data.file));
    if (why !== undefined && why !== false) {
      counts.notRun += 1;
      console.log(`  not run here: ${data.name}: ${typeof why === 'string' && why ? why : 'no reason given'}`);
    } else if (passed) {
      counts.passed += 1;
    } else if (data.details.error.failureType !== 'subtestsFailed') {
      counts.failed += 1;
      console.log(`  ✗ ${name(data.file)}: ${data.name}`);
      console.log(describe(data.details.error.cause ?? data.details.error).replace(/^/gm, '      '));
    }
  };

  const stream = run({ files: files.map((file) => root + file), concurrency, timeout: 900_000 });
  stream.on('test:pass', (data) => report(data, true));
  stream.on('test:fail', (data) => report(data, false));
  // What a test tells with t.diagnostic: measured figures. The runner's own totals come without a file.
  stream.on('test:diagnostic', (data) => {
    if (!/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(data.message)) console.log(`  ${data.message}`);
  });
  stream.on('test:stderr', (data) => process.stderr.write(data.message));
  for await (const event of stream) void event;

  const slowest = [...times].sort(([, a], [, b]) => b - a).filter(([, time]) => time > 10_000);
  if (slowest.length) console.log(`  slowest: ${slowest.map(([file, time]) => `${file} ${Math.round(time / 1000)} s`).join(', ')}`);

  for (const file of files) {
    if (seen.has(file)) continue;
    counts.failed += 1;
    console.log(`  ✗ ${file}: has no test, or ended before its first`);
  }
  return counts;
}

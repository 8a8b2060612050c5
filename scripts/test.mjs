// Runs every test: build, unit and repository tests, tests in a browser, end-to-end tests.
// The last line is always `N passed, N failed`; the exit code is 0 only when nothing failed and every runner ran something.
import { filesBelow } from './lib/files.mjs';
import { node } from './lib/run.mjs';
import { runBrowserTests } from './lib/browser-tests.mjs';
import { runNodeTests } from './lib/node-tests.mjs';

const totals = { passed: 0, failed: 0, notRun: 0 };

async function runner(name, run) {
  console.log(`\n# ${name}`);
  const started = performance.now();
  const { passed, failed, notRun } = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, notRun: 0 };
  });
  totals.passed += passed;
  totals.failed += failed;
  totals.notRun += notRun;
  console.log(`${name}: ${passed} passed, ${failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (passed + failed === 0) {
    console.error(`${name}: no test ran at all`);
    totals.failed += 1;
  }
}

const build = await node(['scripts/build.mjs']);
if (build) totals.failed += 1;

const wanted = process.argv.slice(2);
const chosen = (files) => (wanted.length ? files.filter((file) => wanted.some((part) => file.includes(part))) : files);
const unit = [
  ...(await filesBelow('packages', (path) => /^packages\/[^/]+\/dist\/.*\.test\.js$/.test(path) && !path.endsWith('.wtr.test.js'))),
  ...(await filesBelow('tests', (path) => path.endsWith('.test.mjs') && !/^tests\/(e2e|soak)\//.test(path))),
];
const browser = await filesBelow('packages', (path) => path.endsWith('.wtr.test.js') && path.includes('/dist/'));
const endToEnd = await filesBelow('tests/e2e', (path) => path.endsWith('.test.mjs'));
const soak = await filesBelow('tests/soak', (path) => path.endsWith('.test.mjs'));

// Words on the command line choose files by a part of their path: `npm test -- sdk e2e/swedish`.
const groups = [
  ['unit tests', chosen(unit), (files) => runNodeTests(files, { concurrency: 2 })],
  ['browser tests', chosen(browser), (files) => runBrowserTests(files)],
  // Three at once on two cores: much of a browser's time is waiting for its next frame.
  ['end-to-end tests', chosen(endToEnd), (files) => runNodeTests(files, { concurrency: 3 })],
  // Much of their time is waiting, too.
  ['soak tests, short', chosen(soak), (files) => runNodeTests(files, { concurrency: 3 })],
];
for (const [name, files, run] of groups) {
  if (wanted.length && files.length === 0) continue;
  await runner(name, () => run(files));
}

if (totals.notRun) console.log(`\n${totals.notRun} not run here, see above`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed || !totals.passed ? 1 : 0);

import { defaultReporter, startTestRunner } from '@web/test-runner';
import { root } from './run.mjs';

/** Runs files in a real browser with Web Test Runner and the root's configuration; counts single tests. */
export async function runBrowserTests(files) {
  const counts = { passed: 0, failed: 0, notRun: 0 };
  if (files.length === 0) return counts;
  const { default: config } = await import('../../web-test-runner.config.mjs');
  const runner = await startTestRunner({
    config: { ...config, rootDir: root, files: files.map((file) => root + file), watch: false, reporters: [defaultReporter({ reportTestProgress: false })] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  await new Promise((resolve) => runner.on('finished', resolve));

  const count = (suite, file) => {
    for (const test of suite?.tests ?? []) {
      if (test.skipped) {
        counts.notRun += 1;
        console.log(`  not run here: ${test.name}`);
      } else counts[test.passed ? 'passed' : 'failed'] += 1;
    }
    for (const inner of suite?.suites ?? []) count(inner, file);
  };
  for (const session of runner.sessions.all()) {
    const before = counts.passed + counts.failed + counts.notRun;
    count(session.testResults, session.testFile);
    // A file that throws while loading has errors and no tests.
    const empty = counts.passed + counts.failed + counts.notRun === before;
    if (empty || (!session.passed && counts.failed === 0)) counts.failed += 1;
  }
  return counts;
}

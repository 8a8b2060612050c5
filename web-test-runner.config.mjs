// Tests in a real browser: `x.wtr.test.ts` beside `x.ts`, compiled by tsc. `scripts/test.mjs` runs and counts them.
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, findBrowser } from './scripts/find-browser.mjs';

export default {
  files: 'packages/*/dist/**/*.wtr.test.js',
  nodeResolve: true,
  concurrency: 1,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: '10000' } },
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: [...browserFlags, '--lang=en-US'] } })],
  // Lit's note that it runs in development mode, which is what tests want.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};

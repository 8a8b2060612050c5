// Serves the example page and a collector on one address: `npm start`. Builds first when something has changed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exists, filesBelow, newest } from './lib/files.mjs';
import { node, root } from './lib/run.mjs';

/** The policy of a strict intranet; everything the form does must pass it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html social-report',
].join('; ');

const bundle = 'packages/form/dist/social-report-form.js';
const paper = 'packages/form/dist/social-report-paper.js';

async function isFresh() {
  const outputs = [bundle, paper, 'packages/collector/dist/bin.js'];
  for (const output of outputs) if (!(await exists(output))) return false;
  const sources = [...(await filesBelow('packages', (path) => path.includes('/src/') && !path.includes('.test.'))), 'package.json', 'rollup.config.mjs'];
  return (await newest(sources)) < (await newest([bundle]));
}

/** Builds what is out of date. Resolves with an exit code. */
export async function buildWhenNeeded() {
  return (await isFresh()) ? 0 : node(['scripts/build.mjs']);
}

/**
 * Starts the page and its collector on loopback. The page lists its files: nothing else is served.
 * @param options `port` (0 takes a free one), `database` (the SQLite file), `log`, `variants` (more files by their path)
 */
export async function startExample({ port, database, log = quiet, variants = {} }) {
  const { createCollector } = await import(pathToFileURL(join(root, 'packages/collector/dist/index.js')).href);
  const example = (name) => join(root, 'examples/plain-html', name);
  const forms = (await filesBelow('examples/forms', (path) => /^examples\/forms\/[^/]+\.json$/.test(path))).map((path) => path.slice('examples'.length));
  const themes = await filesBelow('examples/themes', (path) => /\.(html|css)$/.test(path));
  const ownWidget = await filesBelow('examples/own-widget', (path) => /\.(html|js|json)$/.test(path));
  const files = {
    '/': example('index.html'),
    '/page.js': example('page.js'),
    '/intranet.css': example('intranet.css'),
    '/logo.svg': example('logo.svg'),
    '/social-report-form.js': join(root, bundle),
    '/paper.html': example('paper.html'),
    '/paper.css': example('paper.css'),
    '/paper.js': example('paper.js'),
    '/social-report-paper.js': join(root, paper),
    ...Object.fromEntries(forms.map((path) => [path, join(root, 'examples', path)])),
    ...Object.fromEntries([...themes, ...ownWidget].map((path) => [path.slice('examples'.length).replace(/index\.html$/, ''), join(root, path)])),
    ...variants,
  };
  // The element for paper has a policy of its own, for both may stand on one page.
  const policyOf = (path) => (path === '/paper.html' ? `${POLICY} social-report-paper` : POLICY);
  const page = { files, headers: (path) => ({ 'content-security-policy': policyOf(path), 'referrer-policy': 'no-referrer' }) };
  const options = { database, forms: [join(root, 'examples/forms'), join(root, 'examples/own-widget')], page, log, host: '127.0.0.1' };
  try {
    return await createCollector({ ...options, port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken: using a free one. Choose with PORT=8081 npm start`);
    return createCollector({ ...options, port: 0 });
  }
}

/** Only what a person trying it out needs to see. */
function quiet({ level, event, route, method, status, ...details }) {
  if (event === 'request') {
    if (route === '/v1/responses' && method !== 'HEAD') console.log(`  ${method} ${route} → ${status}`);
  } else if (level !== 'info') console.error(`  ${event} ${JSON.stringify(details)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT: give a whole number from 0 to 65535, not "${process.env.PORT}"`);
    process.exit(1);
  }
  if (await buildWhenNeeded()) process.exit(1);
  const database = process.env.DATABASE_FILE || join(root, '.data', 'social-report.sqlite');
  const starting = startExample({ port, database });
  const stop = () =>
    void starting.then(async (collector) => {
      await collector.close();
      console.log('\nStopped. The reports are in', collector.location);
      process.exit(0);
    });
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const { url, location } = await starting.catch((error) => {
    console.error(error.code === 'bad-settings' ? error.message : error);
    process.exit(1);
  });
  console.log(`
  The form     ${url}/            ${url}/?lang=sv   ${url}/?lang=en
  Themes       ${url}/themes/
  Own widget   ${url}/own-widget/     (a question type of the page's own)
  On paper     ${url}/paper.html?form=client-survey&lang=fi
  Collector    ${url}/v1/responses   (what has come in: ?format=csv)
  Database     ${location}

  Ctrl-C stops.`);
}

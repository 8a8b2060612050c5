// A collector with pages beside it: the form, and the SDK as modules for pages that use it alone. Under the strict policy.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../../scripts/lib/files.mjs';
import { root } from '../../../scripts/lib/run.mjs';
import { POLICY } from '../../../scripts/start.mjs';
import { startCollector } from './collector.mjs';

const html = (head, body = '') => `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/**
 * A form whose drafts are those of whoever `?scope=` says. With `sealed`, all is encrypted with a key of the host, which
 * goes with the page; with `control`, the client is one that the rigs must notice.
 */
const formScript = `import * as sdk from '/sdk/index.js';
import * as controls from '/clients.js';
const { scope, sealed, control } = Object.fromEntries(new URLSearchParams(location.search));
const form = document.createElement('social-report-form');
window.sdk = sdk;
window.heard = [];
for (const type of ['report-ready', 'report-sent', 'report-queued', 'report-error']) form.addEventListener(type, ({ detail }) => window.heard.push({ type, ...detail }));
for (const [name, value] of Object.entries({ src: '/forms/outreach.json', endpoint: '/v1/responses', 'draft-scope': scope })) if (value) form.setAttribute(name, value);
const options = { endpoint: '/v1/responses' };
if (sealed) form.client = sdk.createClient({ ...options, encryptionKey: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']) });
if (control) form.client = controls[control](sdk, options);
document.body.append(form);
`;

const pages = {
  '/form.html': html('<script defer src="/social-report-form.js"></script><script type="module" src="/form.js"></script>'),
  '/form.js': formScript,
  '/sdk.html': html('<script type="module" src="/sdk.js"></script>'),
  '/clients.js': readFileSync(new URL('../controls/clients.js', import.meta.url), 'utf8'),
  '/sdk.js': `import * as sdk from '/sdk/index.js';
import * as controls from '/clients.js';
/** The SDK's client, or one of those that the rigs must notice. */
window.makeClient = (name, options) => (window.client = name ? controls[name](sdk, options) : sdk.createClient(options));
`,
};

/** `startCollector` with the pages; `variants` are texts of more files, by their path. */
export async function startSite({ variants = {}, bundle = join(root, 'packages/form/dist/social-report-form.js'), ...options } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'social-report-pages-'));
  const modules = await filesBelow('packages/sdk/dist', (path) => path.endsWith('.js') && !path.includes('.test'));
  const files = {
    '/social-report-form.js': bundle,
    '/forms/outreach.json': join(root, 'examples/forms/outreach.json'),
    ...Object.fromEntries(modules.map((path) => [path.replace('packages/sdk/dist', '/sdk'), join(root, path)])),
  };
  for (const [path, text] of Object.entries({ ...pages, ...variants })) {
    files[path] = join(folder, path.slice(1));
    await writeFile(files[path], text);
  }
  const headers = () => ({ 'content-security-policy': `${POLICY}`, 'referrer-policy': 'no-referrer' });
  const collector = await startCollector({ page: { files, headers }, ...options });
  return {
    ...collector,
    async stop() {
      await collector.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

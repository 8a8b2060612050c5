// The browser builds of packages/form and packages/sdk; `scripts/build.mjs` runs this after tsc.
import { readdir, rm } from 'node:fs/promises';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { compactTemplates } from './packages/form/scripts/compact-templates.mjs';

const dist = 'packages/form/dist';

/**
 * Two copies of Lit under one Trusted Types policy name throw. These builds carry a Lit of their own,
 * so its policy gets a name of its own, which pages list beside the host's `lit-html`; each drop-in another one,
 * for both may stand in one page.
 */
const ownPolicyName = (policy) => ({
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const renamed = code.replace(/createPolicy\("lit-html"/g, `createPolicy("${policy}"`);
    if (renamed === code) this.error('Lit no longer creates its policy as expected: see ownPolicyName in rollup.config.mjs');
    return { code: renamed, map: null };
  },
});

/** Chunks carry a hash in their names: those of earlier builds would stay for ever. */
const noOldChunks = {
  name: 'no-old-chunks',
  async writeBundle({ dir }, bundle) {
    for (const name of await readdir(dir)) if (!(name in bundle)) await rm(`${dir}/${name}`);
  },
};

/** The element makes its clients from an address alone: what encrypts with a key is never asked for, and no file here can leave it out. */
const withoutEncryption = {
  name: 'without-encryption',
  load: (id) => (/sdk[\\/]dist[\\/]storage[\\/]sealed\.js$/.test(id) ? 'export const sealed = undefined;' : null),
};

/**
 * Most browsers remember for as long as a page is open that a module could not be fetched (whatwg/html#10327): what is
 * tried again is tried under another address. Not the kit, which the others import by its name; nothing has been typed then.
 */
const askedAgain = {
  name: 'asked-again',
  renderDynamicImport: ({ targetModuleId }) =>
    /form[\\/]dist[\\/]kit\.js$/.test(targetModuleId) ? null : { left: '((file) => import(file).catch(() => import(file + "?" + Date.now())))(', right: ')' },
};

/**
 * Before the first question, a third of the functions run. Told to, Chromium compiles a file whole while it arrives, beside the
 * page's own thread, instead of each function when it is first called; elsewhere it is a comment. It takes some memory.
 * https://developer.chrome.com/blog/explicit-compile-hints
 */
const compiledWhole = '//# allFunctionsCalledOnLoad';

const small = (preamble) => terser({ ecma: 2022, module: true, compress: { passes: 4, inline: 1, pure_getters: true, unsafe_arrows: true }, format: { comments: false, preamble } });

const pluginsFor = (policy) => [
  // `production`: without Lit's development warnings.
  nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'module', 'import', 'default'] }),
  ownPolicyName(policy),
  compactTemplates(),
  small(compiledWhole),
];

/** A warning here is a fault of ours: a circular import, an unresolved name. */
const onwarn = (warning) => {
  throw new Error(`rollup: ${warning.message}`);
};

/** One file: no import and no export at the top, so it works as `<script defer>`, as a module, and by `import`. */
const dropIn = (input, name, policy) => ({
  input: `${dist}/${input}`,
  output: { file: `${dist}/${name}.js`, format: 'iife', inlineDynamicImports: true, freeze: false },
  plugins: [withoutEncryption, ...pluginsFor(policy)],
  onwarn,
});

export default [
  {
    // The sdk for pages without a bundler: `import { createClient } from '/social-report-sdk.js'`.
    input: 'packages/sdk/dist/index.js',
    output: { file: 'packages/sdk/dist/social-report-sdk.js', format: 'es', inlineDynamicImports: true },
    plugins: [small()],
    onwarn,
  },
  dropIn('drop-in.js', 'social-report-form', 'social-report'),
  dropIn('paper/define.js', 'social-report-paper', 'social-report-paper'),
  {
    // The seams are the `import()` of the sources. The entry keeps its name and only leads to hashed files: chunks
    // that imported from it would get a second copy of everything on a page that asks for `index.js?v=2`.
    input: { index: `${dist}/define.js` },
    preserveEntrySignatures: 'strict',
    output: { dir: `${dist}/social-report-form`, format: 'es', chunkFileNames: '[name]-[hash].js', plugins: [noOldChunks] },
    plugins: [askedAgain, ...pluginsFor('social-report')],
    onwarn,
  },
];

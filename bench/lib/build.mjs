// Bundles a contestant as its makers tell people to: from npm, minified, for production.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = new URL('../', import.meta.url);

/** `import css from 'x.css?text'`: a style sheet as a text, for shadow roots. */
const textOfStyles = {
  name: 'text-of-styles',
  setup(build) {
    build.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({ path: fileURLToPath(new URL(path.slice(0, -'?text'.length), `file://${resolveDir}/`)), namespace: 'text' }));
    build.onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => ({ contents: await readFile(path), loader: 'text' }));
  },
};

export const outputOf = (name) => fileURLToPath(new URL(`dist/${name}/`, folder));

/**
 * Builds `contestants/NAME/mount.js` into `dist/NAME/`.
 * @throws with esbuild's first message when it cannot
 */
export async function buildContestant(name) {
  const { build } = await import('esbuild');
  await rm(outputOf(name), { recursive: true, force: true });
  const { errors } = await build({
    entryPoints: { main: fileURLToPath(new URL(`contestants/${name}/mount.js`, folder)) },
    outdir: outputOf(name),
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Ours as it is published: packages/form/dist, served under /form/.
    external: ['/form/*'],
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file', '.png': 'file' },
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [textOfStyles],
  });
  if (errors.length) throw new Error(errors[0].text);
}

/** The installed version of a package. */
export const versionOf = async (name) => JSON.parse(await readFile(new URL(`node_modules/${name}/package.json`, folder), 'utf8')).version;

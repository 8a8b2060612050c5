// Serves the contestants on this machine and writes down what a page fetched: that is what it takes to start.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { brotli } from '../../scripts/lib/brotli.mjs';
import { outputOf } from './build.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.html': 'text/html; charset=utf-8' };
const form = fileURLToPath(new URL('../../packages/form/dist/', import.meta.url));

const shell = (name, page) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>
<link rel="icon" href="data:,"><style>* { scroll-behavior: auto !important }</style><script type="module">${page}</script></head><body><main id="place"></main></body></html>`;

const sizes = (code) => ({ min: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotli(code) });

/** @param dataOf what `/NAME/SIZE.json` is: the questionnaire as that contestant reads it */
export async function startSite(dataOf) {
  const page = await readFile(new URL('page.js', import.meta.url), 'utf8');
  let fetched = new Map();
  const read = async (path) => {
    const [, name, ...rest] = path.split('/');
    const file = normalize(rest.join('/'));
    if (file.startsWith('..')) throw new Error('outside');
    return readFile(name === 'form' ? join(form, file) : join(outputOf(name), file));
  };
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const data = /^\/([\w-]+)\/(\d+)\.json$/.exec(path);
    try {
      const body = path === '/' ? shell('blank', page) : data ? dataOf(data[1], Number(data[2])) : await read(path);
      const type = path === '/' ? '.html' : extname(path);
      if (type === '.js' || type === '.css') fetched.set(path, body);
      response.writeHead(200, { 'content-type': types[type] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    forget: () => (fetched = new Map()),
    /** Bytes of what was fetched since, each file compressed by itself as it travels. */
    bytes() {
      const total = { js: { min: 0, gzip: 0, brotli: 0 }, css: { min: 0, gzip: 0, brotli: 0 } };
      for (const [path, code] of fetched) for (const [kind, size] of Object.entries(sizes(code))) total[extname(path).slice(1)][kind] += size;
      return total;
    },
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

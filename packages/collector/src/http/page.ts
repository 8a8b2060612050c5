import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { PageOptions } from '../options.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the files of a page, by name only: no path from a request ever reaches the file system. */
export function pageRoutes(app: FastifyInstance, { files, headers }: PageOptions): void {
  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (_request, reply) =>
      reply.headers(headers(path)).header('cache-control', 'no-cache').type(TYPES[extname(file)] ?? 'application/octet-stream').send(await readFile(file)),
    );
  }
}

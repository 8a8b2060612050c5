import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReportResponse } from '@social-report/core';
import { digest } from '../digest.js';

export { report, reportNumber } from './report.test.support.js';

export type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

/** What a server was sent. */
export interface Received {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds, by `performance.now()`. */
  readonly at: number;
}

/** A real server on loopback that keeps what it was sent; `close` may be given to `after` of a test. */
export async function serve(handler: Handler): Promise<{ endpoint: string; received: Received[]; close(): void }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ body, headers: request.headers, at: performance.now() });
      handler(request, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/responses`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint, received, close };
}

export const acknowledge = (body: string): string => {
  const { id, formDigest } = JSON.parse(body) as ReportResponse;
  return JSON.stringify({ id, formDigest, bodyDigest: digest(body), receivedAt: '2026-01-01T10:05:01.000Z' });
};

export const reply = (status: number, body = '', headers: Record<string, string> = { 'content-type': 'application/json' }): Handler =>
  (_request, _sent, response) => void response.writeHead(status, headers).end(body);

export const accept: Handler = (_request, body, response) => void response.writeHead(201).end(acknowledge(body));

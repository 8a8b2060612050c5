import { expect } from '@open-wc/testing';
import type { ReportResponse } from '@social-report/core';
import { createClient, digest, type Client, type ClientOptions } from './index.js';
import { report } from './testing/report.test.support.js';

let number = 0;

describe('clients in a browser', () => {
  let endpoint: string;
  let requests: string[];
  let isOffline: boolean;
  let opened: Client[];
  let heard: string[];

  const network = (async (_url: unknown, init: RequestInit) => {
    if (isOffline) throw new TypeError('offline');
    const body = new TextDecoder().decode(init.body as Uint8Array);
    requests.push(body);
    const { id, formDigest } = JSON.parse(body) as ReportResponse;
    return new Response(JSON.stringify({ id, formDigest, bodyDigest: digest(body), receivedAt: '2026-01-01T10:05:01Z' }), { status: 201 });
  }) as typeof fetch;

  /** A client as another tab has it; back-offs take minutes, so that what happens has a reason. */
  const open = (options: Partial<ClientOptions> = {}): Client => {
    const client = createClient({ endpoint, fetch: network, random: () => 0.99, ...options });
    const name = `tab ${opened.push(client)}`;
    client.outbox.subscribe(({ type }) => heard.push(`${name}: ${type}`));
    return client;
  };
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  beforeEach(() => {
    endpoint = `https://collector.example/${Date.now()}/${number++}`;
    [requests, opened, heard, isOffline] = [[], [], [], true];
  });
  afterEach(() => {
    for (const client of opened) client.close();
  });

  for (const [what, happens] of [
    ['the network is back', () => dispatchEvent(new Event('online'))],
    ['the person is back', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page is back', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
    ['the form is opened', () => open()],
  ] as const) {
    it(`keep a report in IndexedDB, and one tab sends it when ${what}; all are told`, async () => {
      const [one] = [open(), open()];
      expect((await one.submit(report)).status).to.equal('queued');
      await until(() => heard.includes('tab 2: waiting'));
      isOffline = false;
      happens();
      await until(() => heard.includes('tab 1: sent') && heard.includes('tab 2: sent'));
      await until(async () => !(await one.outbox.list()).length);
      expect(requests).to.deep.equal([JSON.stringify(report)]);
    });
  }

  it('send what a tab left behind that is gone', async () => {
    await open().submit(report);
    opened[0]!.close();
    isOffline = false;
    const later = open();
    await until(() => heard.includes('tab 2: sent'));
    expect(await later.outbox.list()).to.deep.equal([]);
    expect(requests).to.deep.equal([JSON.stringify(report)]);
  });

  it('forget who was signed in, and rest, in all tabs when one signs out', async () => {
    let asked = 0;
    const headers = (): HeadersInit => ({ Authorization: `Bearer ${++asked}` });
    isOffline = false;
    const [one, two] = [open({ headers }), open({ headers })];
    await one.submit(report);
    await two.submit(report);
    expect(asked).to.equal(2);
    isOffline = true;
    await two.submit(report);
    await one.signOut({ keepUnencrypted: true });
    isOffline = false;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = requests.length;
    dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requests.length).to.equal(before);
    await two.flush();
    expect([requests.length, asked]).to.deep.equal([before + 1, 3]);
  });

  it('send without keeping where there is no IndexedDB', async () => {
    const before = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', { configurable: true, get: () => { throw new DOMException('No', 'SecurityError'); } });
    try {
      isOffline = false;
      const receipt = await open().submit(report);
      expect([receipt.status, 'kept' in receipt && receipt.kept]).to.deep.equal(['sent', false]);
      isOffline = true;
      expect((await open().submit(report)).status).to.equal('failed');
    } finally {
      Object.defineProperty(window, 'indexedDB', before);
    }
  });
});

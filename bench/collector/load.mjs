// Clients that keep their connection and send the next report as soon as the last is acknowledged. Written on bare
// sockets, for the machine is shared with the collector that is measured.
import { connect } from 'node:net';

/** Posts over some connections for a while. @returns how many were acknowledged, in how long, and what each waited, in ms */
export async function post(url, { connections, ms, next }) {
  const { hostname, port, host } = new URL(url);
  const waits = [];
  const started = performance.now();
  const end = started + ms;

  const client = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let sent = 0;
      let heard = '';
      const send = () => {
        if (performance.now() >= end) return void socket.end(() => resolve());
        const { body } = next();
        sent = performance.now();
        socket.write(`POST /v1/responses HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      };
      socket.setEncoding('latin1');
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.on('data', (text) => {
        heard += text;
        const head = heard.indexOf('\r\n\r\n');
        if (head < 0) return;
        const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(heard) ?? [];
        if (heard.length < head + 4 + Number(length)) return;
        if (!heard.startsWith('HTTP/1.1 201')) return void reject(new Error(`the collector refuses a report: ${heard.slice(0, 300)}`));
        heard = '';
        waits.push(performance.now() - sent);
        send();
      });
    });
  await Promise.all(Array.from({ length: connections }, client));
  return { count: waits.length, ms: performance.now() - started, waits };
}

/**
 * SHA-256 (FIPS 180-4), synchronous and on our own: `crypto.subtle` is missing on plain-http intranets.
 * The constants are the first 32 bits of the fractional parts of the square and cube roots of the first primes;
 * computing them is shorter than listing them, and exact in double precision.
 */
const H: number[] = [];
const K: number[] = [];
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
for (let n = 2; K.length < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) prime &&= n % d > 0;
  if (!prime) continue;
  if (H.length < 8) H.push(fraction(Math.sqrt(n)));
  K.push(fraction(Math.cbrt(n)));
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/**
 * The digest of a text (as UTF-8) or of bytes, as the definition, the response and the acknowledgement write it.
 * @returns `sha256-` and 64 lower-case hex digits
 */
export function digest(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // Message, a 1 bit, zeros, and the length in bits as 64 bits: a whole number of 64-byte blocks.
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const blocks = new DataView(padded.buffer);
  blocks.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  blocks.setUint32(padded.length - 4, bytes.length << 3);

  const hash = Int32Array.from(H);
  const w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        w[i] = blocks.getInt32(at + i * 4);
        continue;
      }
      const a = w[i - 15]!;
      const b = w[i - 2]!;
      w[i] = w[i - 16]! + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + w[i - 7]! + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      // One by one: a list of all eight would be made anew 64 times for each block.
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => (hash[i]! += value));
  }
  return 'sha256-' + Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

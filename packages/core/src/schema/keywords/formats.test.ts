import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats } from './formats.js';

const CASES: Readonly<Record<string, readonly [valid: readonly string[], invalid: readonly string[]]>> = {
  date: [
    ['2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'],
    ['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '24-01-01', '2024-1-1', '2024-01-01T00:00:00Z', '2024-01-01\n', '२०२४-०१-०१', '', '2024-W01'],
  ],
  time: [
    ['00:00:00Z', '23:59:59.123456z', '12:00:00+02:00', '12:00:00-00:00', '23:59:60Z', '01:59:60+02:00', '15:59:60-08:00'],
    ['24:00:00Z', '12:60:00Z', '12:00:61Z', '12:00:60Z', '23:59:60+02:00', '12:00:00', '12:00Z', '12:00:00+24:00', '12:00:00+02:60', '12:00:00.Z', '12:00:00+0200', '12:00:00Z\n', ''],
  ],
  'date-time': [
    ['2024-02-29T12:00:00Z', '2024-02-29t12:00:00z', '2016-12-31T23:59:60Z'],
    ['2023-02-29T12:00:00Z', '2024-02-29 12:00:00Z', '2024-02-29', '2024-02-29T12:00', '2024-02-29TT12:00:00Z', ''],
  ],
  email: [
    ['a@b.fi', 'first.last+tag@sub.example.org', "o'neill@example.org", '"a b"@example.org', '"a\\"b"@example.org', 'a@[127.0.0.1]', 'a@[IPv6:::1]', 'a@localhost'],
    ['a', '@b.fi', 'a@', 'a@b@c.fi', '.a@b.fi', 'a.@b.fi', 'a..b@c.fi', 'a b@c.fi', 'a@-b.fi', 'a@b-.fi', 'a@b..fi', 'a@[1.2.3.400]', 'a@[::1]', 'ä@b.fi', `${'a'.repeat(65)}@b.fi`, 'a@b.fi\n'],
  ],
  uri: [
    ['https://a.fi', 'https://user:pass@a.fi:8080/x/y?z=1#frag', 'http://[2001:db8::1]/', 'http://[v7.x]/', 'mailto:a@b.fi', 'urn:isbn:123', 'https://a.fi/%C3%A4', 'file:///x', 'a:', 'x:/y'],
    ['a.fi', '//a.fi', '/x', '', 'https://a.fi/ä', 'https://a.fi/ x', 'https://a.fi/%zz', 'https://a.fi/%', 'https://a.fi:x/', '1a://b', 'https://[::1', 'https://[1:2]/', 'https://a.fi/<x>', 'https://a.fi#a#b', 'https://a@b@c/', 'https://a.fi/\n'],
  ],
};

describe('formats', () => {
  for (const [format, [valid, invalid]] of Object.entries(CASES)) {
    it(format, () => {
      const test = formats.get(format)!;
      for (const text of valid) assert.ok(test(text), `${JSON.stringify(text)} is one`);
      for (const text of invalid) assert.ok(!test(text), `${JSON.stringify(text)} is none`);
    });

    it(`${format} is not thrown by long repetitions`, () => {
      for (const part of ['a', '1', ':', '%41', 'a.', '"', '\\"', '[', '::', '@', '-', 'https://']) {
        for (const text of [part.repeat(50_000), `a@${part.repeat(50_000)}`, `https://${part.repeat(50_000)} `]) assert.equal(formats.get(format)!(text), false);
      }
    });
  }
});

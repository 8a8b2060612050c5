import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { completeOptions, SettingsError, type CollectorOptions } from './options.js';
import { readSettings } from './settings.js';
import { temporaryFolder } from './testing/harness.js';

const good = { token: 'a-token-of-16-characters' };

const wrong: [CollectorOptions, RegExp][] = [
  [{ host: '0.0.0.0' }, /^host: 0\.0\.0\.0 .*tokens/],
  [{ host: '::' }, /^host/],
  [{ host: '192.168.1.4' }, /^host/],
  [{ host: '127.0.0.1.evil.example' }, /^host/],
  [{ port: -1 }, /^port/],
  [{ port: 70_000 }, /^port/],
  [{ port: 1.5 }, /^port/],
  [{ bodyLimit: 0 }, /^bodyLimit/],
  [{ rateLimit: 0 }, /^rateLimit/],
  [{ maxInFlight: Number.NaN }, /^maxInFlight/],
  [{ tokens: [{ token: 'short' }] }, /^tokens: .*16/],
  [{ tokens: [{ token: 'has spaces in it, long' }] }, /^tokens/],
  [{ tokens: [good, good] }, /twice/],
  [{ tokens: [{ ...good, tenant: 'a/b' }] }, /tenant/],
  [{ tokens: [{ ...good, scopes: ['all' as never] }] }, /"all" is no scope/],
  [{ origins: ['https://intranet.example/'] }, /^origins/],
  [{ origins: ['intranet.example'] }, /^origins/],
  [{ origins: ['*'] }, /^origins/],
];

for (const [options, message] of wrong) {
  test(`refuses ${JSON.stringify(options)}`, () => {
    assert.throws(() => completeOptions(options), (error) => {
      assert.ok(error instanceof SettingsError);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /short|a-token-of/);
      return true;
    });
  });
}

test('takes loopback without tokens, and any address with them', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1']) assert.equal(completeOptions({ host }).host, host);
  assert.equal(completeOptions({ host: '0.0.0.0', tokens: [good] }).host, '0.0.0.0');
});

test('a flag outranks its variable, and what is left out keeps its default', () => {
  const settings = readSettings(['--port', '0', '--origins', 'https://a.example, https://b.example'], { PORT: '99', HOST: '::1', BODY_LIMIT: '' });
  assert.deepEqual([settings!.port, settings!.host, settings!.bodyLimit, settings!.origins], [0, '::1', undefined, ['https://a.example', 'https://b.example']]);
  assert.equal(completeOptions(settings!).bodyLimit, 1_048_576);
  assert.equal(readSettings(['--help'], {}), undefined);
});

test('says which flag, variable or file is wrong', async (t) => {
  const folder = await temporaryFolder((work) => t.after(work));
  const file = async (text: string): Promise<string> => {
    const path = join(folder, 'tokens.json');
    await writeFile(path, text);
    return path;
  };
  assert.throws(() => readSettings(['--prot', '1'], {}), /--prot/);
  assert.throws(() => readSettings([], { PORT: '80a' }), /^SettingsError: port: .*80a/);
  assert.throws(() => readSettings(['--tokens', join(folder, 'none.json')], {}), /tokens: .*none\.json/);
  for (const text of ['{', '{}', '[]', '[1]']) {
    const path = await file(text);
    assert.throws(() => readSettings(['--tokens', path], {}), SettingsError);
  }
  const path = await file(JSON.stringify([good]));
  assert.deepEqual(readSettings(['--tokens', path], {})!.tokens, [good]);
});

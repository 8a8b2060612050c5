import { expect } from '@open-wc/testing';
import { createTabs, type Tabs } from './tabs.js';

let number = 0;
const never = new Promise<void>(() => {});

describe('tabs', () => {
  const realNow = performance.now;
  let later = 0;
  let opened: Tabs<string>[];
  let heard: string[];
  let name: string;
  /** One more tab, as far as locks and channels can tell. */
  const tab = (): Tabs<string> => {
    const made = createTabs<string>(name, (message) => heard.push(message));
    opened.push(made);
    return made;
  };
  beforeEach(() => {
    name = `test ${Date.now()} ${number++}`;
    [opened, heard, later] = [[], [], 0];
    performance.now = () => realNow.call(performance) + later;
  });
  afterEach(() => {
    performance.now = realNow;
    for (const each of opened) each.close();
  });

  it('let one at a time do what one should do', async () => {
    const [one, two] = [tab(), tab()];
    let finish = (): void => {};
    const first = one.alone(() => new Promise((resolve) => (finish = resolve)));
    const wait = await two.alone(() => expect.fail('one is at it'));
    expect(wait).to.equal(2000);
    finish();
    expect(await first).to.equal(undefined);
    let done = false;
    expect(await two.alone(async () => void (done = true))).to.equal(undefined);
    expect(done).to.equal(true);
  });

  it('go on when the one that is at it has been silent for fifteen seconds, which then knows', async () => {
    const [frozen, two, three] = [tab(), tab(), tab()];
    let isItsTurn = (): boolean => false;
    void frozen.alone((isOurs) => ((isItsTurn = isOurs), never));
    await two.alone(() => never);
    expect(isItsTurn()).to.equal(true);
    later = 15_100;
    let finish = (): void => {};
    const taken = new Promise<void>((started) => void two.alone(() => (started(), new Promise((resolve) => (finish = resolve)))));
    await taken;
    expect(isItsTurn()).to.equal(false);
    expect(await three.alone(() => expect.fail('two is at it now'))).to.equal(2000);
    finish();
  });

  it('leave it to one that is slow as long as it says something', async () => {
    const [slow, two] = [tab(), tab()];
    void slow.alone(() => never);
    await two.alone(() => never);
    for (let round = 0; round < 3; round++) {
      later += 10_000;
      slow.tell('one sent');
      while (heard.length <= round) await new Promise((resolve) => setTimeout(resolve));
      expect(await two.alone(() => expect.fail('slow is at it'))).to.equal(2000);
    }
    expect(heard).to.deep.equal(['one sent', 'one sent', 'one sent']);
  });

  it('pass on that the work failed', async () => {
    const error = await tab().alone(() => Promise.reject(new Error('mine'))).catch((found: Error) => found.message);
    expect(error).to.equal('mine');
  });

  it('do their work each, and hear nothing, where there are neither locks nor channels', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    const channel = window.BroadcastChannel;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => undefined });
    Object.assign(window, { BroadcastChannel: undefined });
    try {
      const [one, two] = [tab(), tab()];
      void one.alone(() => never);
      let done = false;
      await two.alone(async (isOurs) => void (done = isOurs()));
      one.tell('nothing');
      expect([done, heard]).to.deep.equal([true, []]);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
      Object.assign(window, { BroadcastChannel: channel });
    }
  });

  it('do without locks where the page may not use them', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => ({ request: () => Promise.reject(new DOMException('No', 'SecurityError')) }) });
    try {
      let done = 0;
      const one = tab();
      for (let round = 0; round < 2; round++) await one.alone(async () => void done++);
      expect(done).to.equal(2);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });
});

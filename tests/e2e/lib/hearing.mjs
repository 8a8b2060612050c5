// What a person with a screen reader hears: live regions as they change, and what focus comes to, in order. Not a
// screen reader: how one words it, and what it leaves out, only people who use one can judge.

/** Runs in the page before anything else: writes down what would be said. */
function listen() {
  const heard = (globalThis.heard = []);
  const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const wordsOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const watch = (root) => {
    const pending = new Map();
    new MutationObserver((records) => {
      for (const { target, type, addedNodes } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region) pending.set(region, 'change');
        // An alert is said when it comes; any other region has to be there before its words.
        if (type !== 'childList') continue;
        for (const node of addedNodes) {
          if (node.nodeType !== Node.ELEMENT_NODE) continue;
          for (const born of [node, ...node.querySelectorAll('*')].filter((each) => each.matches(regions))) {
            pending.set(born, born.matches('[role=alert], [aria-live=assertive]') ? 'change' : 'born');
          }
        }
      }
      for (const [region, how] of pending) {
        const words = wordsOf(region);
        if (words) heard.push(how === 'born' ? `too early: ${words}` : words);
      }
      pending.clear();
    }).observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener('focusin', ({ target }) => heard.push({ focus: target }));
  };
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (this.localName === 'social-report-form') watch(root);
    return root;
  };
}

/** Runs in the page: what was heard since the last time, and which words what has focus carries now. */
function take() {
  const nameOf = (element) => {
    const root = element.getRootNode();
    const byIds = (attribute) => (element.getAttribute(attribute) ?? '').split(' ').flatMap((id) => root.getElementById?.(id) ?? []).map(({ textContent }) => textContent).join(' ');
    const label = [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return (element.getAttribute('aria-label') || byIds('aria-labelledby') || label || element.textContent).replace(/\s+/g, ' ').trim();
  };
  const roleOf = (element) => element.getAttribute('role') ?? ({ button: 'button', a: 'link', summary: 'button' }[element.localName] ?? element.type ?? element.localName);
  return globalThis.heard.splice(0).map((each) => (typeof each === 'string' ? each : `→ ${roleOf(each.focus)} ${nameOf(each.focus)}`));
}

/** Runs in the page: name and description of what has focus, which some screen readers read again when they change. */
function carried() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const root = element.getRootNode();
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return [element.getAttribute('aria-label') ?? (element.localName === 'button' ? element.textContent : ''), ...ids.map((id) => root.getElementById(id)?.textContent)].join(' | ').replace(/\s+/g, ' ').trim();
}

/**
 * Somebody who listens. Make one before the page goes anywhere.
 * `hears()` resolves with what was said since it was asked last, focus as `→ role name`.
 */
export async function createListener(page) {
  // So that time can stand still while somebody types without a pause, however slow the machine.
  await page.clock.install();
  await page.addInitScript(listen);
  return {
    hears: () => page.evaluate(take),
    /** Waits for these words, for what is said only after a while; resolves with all that was said. */
    async waitsFor(words) {
      await page.waitForFunction((expected) => globalThis.heard.some((each) => typeof each === 'string' && each.includes(expected)), words);
      return page.evaluate(take);
    },
    /**
     * Types without a pause, and tells what is said at each key: words, and names or descriptions of the control that
     * change under it. `paste` is put in before.
     */
    async hearsWhileTyping(text, paste) {
      const said = [];
      // A second on, for this takes time as well.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
      if (paste) await page.keyboard.insertText(paste);
      for (const key of text) {
        const before = await page.evaluate(carried);
        await page.keyboard.type(key);
        await page.locator('social-report-form').evaluate((element) => element.updateComplete);
        const after = await page.evaluate(carried);
        said.push(...(await page.evaluate(take)), ...(before === after ? [] : [`changed: ${after}`]));
      }
      await page.clock.resume();
      return said;
    },
  };
}

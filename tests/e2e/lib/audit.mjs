// axe, and what it could not decide: nothing of that is passed over in silence.
import assert from 'node:assert/strict';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Contrast of a control's own text with its own ground, between 1 and 21. */
function ownContrast(element) {
  const { color, backgroundColor } = getComputedStyle(element);
  const [ink, ground] = [color, backgroundColor].map((value) => {
    const channels = value.match(/[\d.]+/g).map(Number);
    if (channels.length > 3 && channels[3] < 1) return NaN;
    const [r, g, b] = channels.map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  });
  return Math.max(ink, ground) / Math.min(ink, ground);
}

/** What axe leaves to people, and who decides it instead. All else that it is unsure of counts as found. */
const decided = [
  {
    // The chevron is drawn with gradients, apart from the text; an empty field has no text at all. What would be
    // written there is measured against the field's own ground.
    is: /^undecided: color-contrast .*(background gradient|Element has no value)/,
    holds: (page, [host, selector]) => page.locator(`${host} >> ${selector}`).evaluate(ownContrast).then((contrast) => contrast >= 4.5),
  },
];

/**
 * Puts axe into every page that is opened here from now on: the policy lets no script in later. Without transitions,
 * for a colour halfway from light to dark is nobody's.
 */
export async function prepareAudits(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ content: axe.source });
}

/** Run in the page: until nothing moves any more. Sections that come into view are laid out a frame later, and axe would look at two layouts at once. */
async function restsStill() {
  const layout = () => [...document.querySelectorAll('social-report-form')].map(({ shadowRoot }) => [...shadowRoot.querySelectorAll('[data-question], button')].map((each) => each.getBoundingClientRect().y)).join();
  for (let before; before !== layout(); ) {
    before = layout();
    for (let frames = 0; frames < 2; frames++) await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

/**
 * What axe found, WCAG 2.0 to 2.2 A and AA, one line for each element, and what it could not decide unless that is on
 * the list above.
 * @param options `rules`: only these, for what can differ since the last audit; `without`: all but these; `within`: a
 * selector, else the whole page
 */
export async function audit(page, { rules, without = [], within } = {}) {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const left = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  await page.evaluate(restsStill);
  const { violations, incomplete, passes } = await page.evaluate(
    ([context, only, rest]) => window.axe.run(context ?? document, { runOnly: only, rules: rest, resultTypes: ['violations', 'incomplete'], preload: false }),
    [within, runOnly, left],
  );
  assert.ok(passes.length >= (within ? 1 : 10), 'axe has looked at something');
  const found = tell(violations, '').map(({ line }) => line);
  for (const { line, place } of tell(incomplete, 'undecided: ')) {
    const known = decided.find(({ is }) => is.test(line));
    if (!(await known?.holds(page, place))) found.push(line);
  }
  return found;
}

const tell = (results, sign) =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reasons = [...any, ...all, ...none].map(({ message }) => message.replace(/\s+/g, ' '));
      return { line: `${sign}${id} ${target.flat().join(' ')}: ${reasons.join('; ')}`, place: target.flat() };
    }),
  );

// Languages that a host adds at run time: every word of every state goes through them, and one that is written from
// right to left mirrors the form. Under the page's strict policy, from a classic script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { filesBelow } from '../../scripts/lib/files.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { Keyboard } from './lib/keyboard.mjs';
import { accented, hostScript, mirrored, pseudoDefinition, pseudoStrings } from './lib/pseudo.mjs';
import { examplePage } from './lib/site.mjs';
import { useStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const definitionOf = async (name) => JSON.parse(await readFile(new URL(`../../examples/forms/${name}.json`, import.meta.url), 'utf8'));

/** A page with a form in a language that the host adds, and the files it needs. */
async function hosted(name, tag, change) {
  const page = examplePage
    .replace('<social-report-form src="/forms/social-report.json" endpoint="/v1/responses"', `<social-report-form src="/${name}-${tag}.json" language-menu lang="${tag}-FI"`)
    .replace('</head>', `<script defer src="/host-${tag}.js"></script></head>`);
  assert.match(page, new RegExp(`lang="${tag}-FI"`));
  return {
    [`/${name}-${tag}.html`]: page,
    [`/${name}-${tag}.json`]: JSON.stringify(pseudoDefinition(await definitionOf(name), tag, change)),
    [`/host-${tag}.js`]: hostScript(tag, pseudoStrings(change)),
  };
}

const stage = useStage(async () => {
  const dist = 'packages/form/dist/';
  const built = await filesBelow(dist + 'social-report-form', (path) => path.endsWith('.js'));
  const present = Object.fromEntries(built.map((path) => [path.slice(dist.length - 1), root + path]));
  const variants = { ...(await hosted('social-report', 'se', accented)), ...(await hosted('social-report', 'ar', mirrored)) };
  // Of a menu, the split build fetches all languages; registered before the element is, it fetches none on a guess.
  variants['/split-se.html'] = variants['/social-report-se.html']
    .replace('<script defer src="/host-se.js"></script>', '')
    .replace('<script defer src="/social-report-form.js">', '<script defer src="/host-se.js"></script><script type="module" src="/social-report-form/index.js">')
    .replace(' language-menu', '');
  return { variants, present };
});

/** Words that are not in brackets, in texts and in names; typed answers apart. Words marked as another language are told with it. */
function strayWords() {
  const element = document.querySelector('social-report-form');
  const typed = new Set();
  JSON.stringify(element.answers, (_, value) => (typeof value === 'string' && typed.add(value), value));
  const bare = (text) => {
    let left = text;
    for (let before = ''; before !== left; ) [before, left] = [left, left.replace(/\[[^[\]]*\]/g, '')];
    // A row is told apart by its first answer as well.
    const [, answer = left] = /^ \d+, (.+)$/.exec(left) ?? [];
    return /\p{L}/u.test(left) && !typed.has(answer.trim()) ? left.trim() : '';
  };
  const found = [];
  for (const each of element.shadowRoot.querySelectorAll('.root, .root *')) {
    // Names of languages are in those languages; an id, and what is sent as it stands, are nobody's.
    if (each.closest('.languages button, code, [translate=no]')) continue;
    const own = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('');
    const words = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name) ?? '');
    if (each.matches('[role=combobox]')) words.push(each.value);
    const { lang } = each.closest('[lang]');
    // The title of a question inside an announcement is in brackets inside brackets: one text.
    if (!each.parentElement?.closest('#live')) words.push(each.id === 'live' ? each.textContent : own);
    found.push(...words.map(bare).filter(Boolean).map((text) => `${lang}: ${text}`));
  }
  const message = bare(element.validationMessage);
  return message ? [...found, `message: ${message}`] : found;
}

test('in a language added by the host every word of every state is in that language', async (t) => {
  const page = await stage.open({ timezoneId: 'Europe/Helsinki' });
  const person = await Keyboard.arrives(page, `${stage.url}/social-report-se.html`);
  const says = (outcome) => page.evaluate((value) => void (window.outcome = value), outcome);
  const host = { goesDown: () => says('failed'), comesBack: () => says('sent') };
  const found = [];
  let states = 0;
  for await (const state of walk(person, host, 'en')) {
    found.push(...(await page.evaluate(strayWords)).map((words) => `${state}: ${words}`));
    states++;
  }
  t.diagnostic(`${states} states read`);
  // Chromium knows no dates in Northern Sámi: they are in Finnish, and say so.
  assert.deepEqual(found, ['sent: fi-FI: 5. maaliskuuta 2026 klo 12.00'].filter(() => states > 20));
  assert.equal(await page.locator('social-report-form').evaluate((element) => element.shadowRoot.querySelector('.root').lang), 'se');
  assert.deepEqual(page.complaints, []);
});

test('a language is added to the split build too, which fetches only the one beneath', async () => {
  const page = await stage.open();
  const scripts = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.goto(`${stage.url}/split-se.html`);
  await page.locator('[part=next]').waitFor();
  assert.equal((await page.locator('[part=next]').textContent()).trim(), '[Néxť]');
  const tables = scripts.map((path) => /\/(fi|sv|en)-/.exec(path)?.[1]).filter(Boolean);
  assert.deepEqual(tables, ['fi']);
  assert.deepEqual(page.complaints, []);
});

test('written from right to left the form is mirrored, and nothing reaches beyond the edge', async () => {
  const page = await stage.open({ viewport: { width: 320, height: 640 } });
  await page.goto(`${stage.url}/social-report-ar.html`);
  await page.locator('[part=next]').click();
  const seen = await page.locator('social-report-form').evaluate((element) => {
    const root = element.shadowRoot;
    const box = (selector) => root.querySelector(selector).getBoundingClientRect();
    const edges = (selector) => {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(root.querySelector(selector));
      return [borderLeftWidth, borderRightWidth];
    };
    return {
      dir: root.querySelector('.root').dir,
      radioAfterLabel: box('.option input').left > box('.option label').left,
      errorEdge: edges('.question:has(> .error)'),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      finnish: root.querySelector('.languages [lang=fi]').dir,
    };
  });
  assert.deepEqual(seen, { dir: 'rtl', radioAfterLabel: true, errorEdge: ['0px', '4px'], wide: 0, finnish: 'ltr' });
});

test('changing the language in the menu keeps answers, errors, focus and caret, and is announced', async () => {
  const page = await stage.open();
  const person = await Keyboard.arrives(page, `${stage.url}/social-report-se.html`);
  await person.chooses('/responseUnit', 'tiimi');
  await person.types('/unitSize', '20');
  await person.continues();
  await person.tabsTo('/unitSize');
  const errors = () => page.locator('[part=error]').count();
  const before = await errors();
  assert.ok(before > 0);
  const menu = page.locator('social-report-form .languages');
  await menu.locator('[lang=sv]').click();
  assert.equal((await person.looks()).name, 'Svenska');
  assert.equal(await page.locator('#live').textContent(), 'Språk: Svenska');
  assert.equal(await menu.locator('[aria-pressed=true]').textContent().then((text) => text.trim()), 'Svenska');
  assert.equal(await errors(), before);
  assert.equal(await page.locator('[data-pointer="/unitSize"]').inputValue(), '20');
  // The page's own switch: focus stays where it is, caret too.
  await person.tabsTo('/unitSize');
  await person.presses('ArrowLeft');
  await page.evaluate(() => document.querySelector('social-report-form').setAttribute('lang', 'fi'));
  await menu.locator('[lang=fi][aria-pressed=true]').waitFor();
  assert.equal((await person.looks()).pointer, '/unitSize');
  await person.presses('1');
  assert.equal(await page.locator('[data-pointer="/unitSize"]').inputValue(), '120');
});

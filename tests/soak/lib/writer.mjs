// A person at the outreach form in a browser: what they typed and when, and what the form shows of it later.
const form = 'social-report-form';
const text = '[data-pointer="/yksiLause"]';
const choices = { place: 'katu-ulkotila', aluekarkea: 'alue-pohjoinen', tapa: 'kohtaaminen', aihe: 'toimeentulo-ruoka', signaali: 'uusi' };

/** Letters for a number: a guard against personal data finds nothing in it. */
export const letters = (number) => number.toString(26).replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]);

/** What a report says; unlike that of any other report, however often it is sent. */
export const marked = (seed, number) => `havainto ${letters(1000 + seed)}x${letters(1000 + number)}`;

/** Opens the form; resolves once it asks the first question or offers a draft. */
export async function opens(page, url) {
  await page.goto(url);
  await page.locator(`${form} :is(.offer, [data-pointer])`).first().waitFor();
}

export const isOffered = async (page) => (await page.locator(`${form} .offer`).count()) > 0;

/** Goes on with the draft that was saved last, and to the page with the text: it may have been left at the last page. */
export async function continues(page) {
  await page.locator(`${form} .offer .primary`).first().click();
  await page.locator(`${form} :is(${text}, [part~=check-answers])`).first().waitFor();
  if (await page.locator(`${form} [part~=check-answers]`).count()) await page.locator(`${form} [part~=back]`).click();
  await page.locator(`${form} ${text}`).waitFor();
}

export const reads = (page) => page.locator(`${form} ${text}`).inputValue();

/** Answers everything but the free text. */
export async function chooses(page) {
  await page.locator(form).evaluate((element, wanted) => {
    for (const [name, value] of Object.entries(wanted)) {
      const control = element.shadowRoot.querySelector(`[data-pointer="/${name}"][value="${value}"]`);
      if (!control.checked) control.click();
    }
  }, choices);
}

/**
 * Types at the end of the text, a key at a time.
 * @returns when each key had been taken by the page: `{ at, length, took }`, by `performance.now()` of this program
 */
export async function types(page, more, pauses, log = []) {
  const field = page.locator(`${form} ${text}`);
  await field.focus();
  await field.press('End');
  let { length } = await field.inputValue();
  for (const key of more) {
    const began = performance.now();
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    log.push({ at: performance.now(), length: (length += 1), took: performance.now() - began });
    const wait = pauses();
    if (wait) await page.waitForTimeout(wait);
  }
  return log;
}

/** Goes to the last page, where the report is sent from. */
export async function finishes(page) {
  await page.locator(`${form} [part~=next]`).click();
  await page.locator(`${form} [part~=check-answers]`).waitFor();
}

export const sends = (page) => page.locator(`${form} [part~=submit]`).click();

/** What the form has told its page so far: events by type. */
export const hears = (page) => page.evaluate(() => window.heard);

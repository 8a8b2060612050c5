// Every state of a form by the element's own methods, quickly: for whoever measures colours and sizes or takes pictures.
// What a keyboard or a thumb does is tried elsewhere.
import { fillAll, modelOf } from './fill.mjs';

export { fillAll, modelOf };

/** What is done before each walk through the pages. */
const walks = {
  empty: () => undefined,
  errors: (element) => element.reportValidity(),
  filled(element, answers) {
    element.reset();
    element.answers = answers;
  },
};

/**
 * Yields the name of each state of the page's first form: `PAGE empty`, `PAGE errors`, `PAGE filled`, `check`, `failed`, `sent`.
 * @param model of the definition that the form shows
 * @param only the walks that are wanted, of `empty`, `errors` and `filled`, in this order; what comes after the pages comes with `filled`
 */
export async function* statesOf(page, model, only = Object.keys(walks)) {
  const form = page.locator('social-report-form').first();
  await form.locator('[part~=next]').first().waitFor();
  const settled = () => form.evaluate((element) => element.updateComplete);
  const answers = fillAll(model);
  for (const walk of only) {
    await form.evaluate(walks[walk], answers);
    // So that the first page is one that is gone to.
    await form.evaluate((element) => element.goTo(' check'));
    for (const { id } of model.pages) {
      const isShown = await form.evaluate((element, target) => {
        let shown = false;
        element.addEventListener('report-page', () => (shown = true), { once: true });
        // A page with nothing on it is not gone to, and nothing is said.
        element.goTo(target);
        return shown;
      }, id);
      if (!isShown) continue;
      await settled();
      yield `${id} ${walk}`;
    }
  }
  if (!only.includes('filled')) return;

  const send = (status) =>
    form.evaluate(async (element, outcome) => {
      element.client = { submit: async ({ id }) => ({ status: outcome, id, receivedAt: '2026-11-21T09:30:00Z' }) };
      await element.submit();
      await element.updateComplete;
    }, status);
  await form.evaluate((element) => element.goTo(' check'));
  await settled();
  yield 'check';
  await send('failed');
  yield 'failed';
  await send('sent');
  yield 'sent';
}

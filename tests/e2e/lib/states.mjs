// Every state of a form by the element's own methods, quickly: for whoever measures colours and sizes or takes pictures.
// What a keyboard or a thumb does is tried elsewhere.
import { fillAll, modelOf } from './fill.mjs';

export { fillAll, modelOf };

/**
 * Yields the name of each state of the page's first form: `PAGE empty`, `PAGE errors`, `PAGE filled`, `check`, `failed`, `sent`.
 * @param model of the definition that the form shows
 */
export async function* statesOf(page, model) {
  const form = page.locator('social-report-form').first();
  await form.locator('[part~=next]').first().waitFor();
  const settled = () => form.evaluate((element) => element.updateComplete);
  const ids = model.pages.map(({ id }) => id);
  async function* each(state) {
    for (const id of ids) {
      const isShown = await form.evaluate((element, target) => {
        let shown = false;
        element.goTo(' check');
        element.addEventListener('report-page', () => (shown = true), { once: true });
        // A page with nothing on it is not gone to, and nothing is said.
        element.goTo(target);
        return shown;
      }, id);
      if (!isShown) continue;
      await settled();
      yield `${id} ${state}`;
    }
  }
  yield* each('empty');
  await form.evaluate((element) => element.reportValidity());
  yield* each('errors');
  await form.evaluate((element, answers) => {
    element.reset();
    element.answers = answers;
  }, fillAll(model));
  yield* each('filled');

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

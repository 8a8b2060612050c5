// A page with nothing but a form, whose definition the test gives.

/** Files for `useStage({ variants: bareFiles })`. */
export const bareFiles = {
  '/bare.html': `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lomake</title><link rel="icon" href="/logo.svg"><script defer src="/social-report-form.js"></script></head>
<body><main><social-report-form></social-report-form></main></body></html>`,
};

/** A definition in Finnish and Swedish around some questions. */
export const formOf = (properties, rest = {}) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://forms.example/test/1.0.0',
  title: 'Kysely',
  type: 'object',
  'x-languages': ['fi', 'sv'],
  'x-i18n': { sv: { title: 'Enkät' } },
  properties,
  unevaluatedProperties: false,
  ...rest,
});

const tag = 'social-report-form';

/** All is drawn that was asked for, focus included. */
export const settle = (page) =>
  page.locator(tag).evaluate(async (element) => {
    for (let at = 0; at < 3; at++) await element.updateComplete;
  });

/** Shows a form from its beginning. `properties` of the element go in with the definition, which must be sound. */
export async function show(page, definition, properties = {}) {
  await page.locator(tag).evaluate(
    async (element, given) => {
      Object.assign(element, { disabled: false, readOnly: false, answers: {} }, given);
      await element.updateComplete;
    },
    { definition, ...properties },
  );
  await settle(page);
  const trouble = page.locator('[role=alert]');
  if (await trouble.count()) throw new Error(`${await trouble.innerText()} ${page.complaints.join('\n')}`);
}

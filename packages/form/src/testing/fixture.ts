import { fixture, html } from '@open-wc/testing';
import '../define.js';
import type { Json } from '../engine.js';
import type { SocialReportForm } from '../element.js';

export { form } from './definition.js';
export { Person } from './person.js';

/** The element with a definition, drawn. */
export async function mount(definition: Json, properties: Partial<SocialReportForm> = {}): Promise<SocialReportForm> {
  const element = await fixture<SocialReportForm>(html`<social-report-form lang="fi"></social-report-form>`);
  Object.assign(element, { definition, ...properties });
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

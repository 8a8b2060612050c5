import css from '../static/form.css?text';
import { start } from '../static/form.js';

export function mount(place, { html }) {
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.setHTMLUnsafe(html);
  start(root);
}

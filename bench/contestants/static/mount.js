import './form.css';
import { start } from './form.js';

export function mount(place, { html }) {
  place.setHTMLUnsafe(html);
  start(place);
}

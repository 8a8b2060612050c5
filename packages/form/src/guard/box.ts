import { html, nothing } from 'lit';
import type { Content, Drawing } from '../drawing.js';
import type { QuestionView } from '../engine.js';
import { locked } from '../questions/described.js';
import { removeFinding, showFinding } from './places.js';
import { aboutFinding, findingName } from './words.js';

/**
 * Under a text: what in it may point to a person, one at a time, and what can be done about it. A warning says what it
 * is about; what blocks is the question's error already, above the control.
 */
export function findingBox(question: QuestionView, drawing: Drawing): Content {
  const { shownFindings = [], pointer } = question;
  const finding = shownFindings[0];
  if (!finding || locked(question, drawing)) return nothing;
  const { speaker, session } = drawing;
  const { t } = speaker;
  const name = findingName(finding, speaker);
  const rootOf = ({ target }: Event): ShadowRoot => (target as Element).getRootNode() as ShadowRoot;
  const button = (label: 'showFinding' | 'drop' | 'keepFinding', press: (event: Event) => void): Content =>
    html`<button type="button" part="action" @click=${press}>${t(label)}<span class="unseen">: ${name}</span></button>`;
  const keep = (): void => {
    session.keep(pointer, finding);
    drawing.announce(t('keptFinding', { title: name }));
  };
  return html`<div class=${finding.blocks ? 'finding blocks' : 'finding'} part="finding" role="group" aria-label=${name}>
    ${finding.blocks ? nothing : html`<p id=${drawing.id(question, 'finding')}>${aboutFinding(finding, speaker)}</p>`}
    ${shownFindings.length > 1 ? html`<p>${t('findingCount', { count: shownFindings.length })}</p>` : nothing}
    <div class="actions">
      ${button('showFinding', (event) => showFinding(rootOf(event), session.question(pointer)))}
      ${button('drop', (event) => removeFinding(rootOf(event), question, drawing))}
      ${finding.blocks ? nothing : button('keepFinding', keep)}
    </div>
  </div>`;
}

import { css } from 'lit';

/** Reports that are kept on the device: those that are offered, how the one on the screen is kept, what it has lost. */
export const drafts = css`
  .note {
    margin-block-end: calc(var(--gap) * 1.5);
    padding: calc(var(--gap) * 0.9) calc(var(--gap) * 1.1);
    border: 1px solid var(--hair);
    border-inline-start: calc(var(--thick) * 2) solid var(--accent);
    border-radius: var(--round);
    background: var(--surface);
  }
  .note > .heading {
    margin-block-end: 0.4em;
    font-size: calc(1em * var(--scale));
  }
  .note .buttons,
  .note + .buttons {
    margin-block-start: calc(var(--gap) * 0.75);
  }
  .note .entry {
    grid-template-columns: minmax(0, 1fr);
  }
  .note .entry dd:last-child:not(.given) {
    grid-area: auto;
    margin: 0;
  }
  .offer ul {
    list-style: none;
    margin-block: var(--gap);
    padding: 0;
  }
  .offer li {
    margin-block-end: calc(var(--gap) * 0.75);
  }
  .offer li > p:first-child {
    font-weight: var(--bold);
  }
  .kept[data-state='failed'] {
    color: inherit;
    font-weight: var(--bold);
  }
  .kept {
    min-block-size: 1.5em;
    margin-block-start: 0.75em;
  }
  .buttons ~ .note {
    margin-block: calc(var(--gap) * 1.25) 0;
  }
`;

import { css } from 'lit';

/** Native controls, drawn calmly: 44 px targets at least, a clear edge, borders that survive forced colours. */
export const controls = css`
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--target);
    padding: max(0px, calc(var(--air) - var(--edge))) 0.75em;
    border: var(--edge) solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  input[role='combobox'],
  select {
    /* A chevron of two gradients: a picture would need the host's policy to allow one. */
    appearance: none;
    padding-inline-end: 2.5em;
    background:
      linear-gradient(45deg, transparent 50%, var(--muted) 50% 62%, transparent 62%) right 1.15em center / 0.5em 0.5em no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--muted) 50% 62%, transparent 62%) right 0.8em center / 0.5em 0.5em no-repeat,
      var(--surface);
  }
  /* Positions of a background know no start and end. */
  :is(input[role='combobox'], select):dir(rtl) {
    background-position:
      left 0.8em center,
      left 1.15em center,
      0 0;
  }
  input.short {
    max-inline-size: 15em;
  }
  textarea {
    min-block-size: 7em;
    max-block-size: 30em;
    resize: vertical;
    field-sizing: content;
  }
  :is(input, select, textarea):hover:enabled {
    border-color: var(--accent);
  }
  /* Still to be read: paler only at the edge, where browsers would grey the words. */
  :is(input, select, textarea):disabled {
    background: transparent;
    border-style: dashed;
    color: inherit;
    opacity: 1;
    -webkit-text-fill-color: currentcolor;
  }
  .option:has(:disabled) * {
    cursor: default;
  }
  [aria-invalid='true']:is(input, select, textarea) {
    border: var(--thick) solid var(--bad);
  }
  .option {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75em;
    padding-inline: 0.6em;
    border-radius: var(--round);
  }
  :is(.option:has(:enabled), [role='option']):is(:hover, .active),
  .option:has(:checked) {
    background: var(--soft);
  }
  .option > label {
    padding-block: var(--air);
    min-block-size: var(--target);
    font-weight: 400;
    cursor: pointer;
  }
  /* The whole row is the label's, not only its words. */
  .option > label::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  .option > .help {
    grid-column: 2;
    padding-block-end: 0.5em;
    margin-block-start: calc(var(--air) * -0.7);
  }
  [type='radio'],
  [type='checkbox'] {
    appearance: none;
    display: grid;
    place-content: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-block-start: calc((var(--target) - 1.5em) / 2);
    border: var(--thick) solid var(--line);
    border-radius: 0.3em;
    background: var(--surface);
    cursor: pointer;
  }
  [type='radio'] {
    border-radius: 50%;
  }
  :is([type='radio'], [type='checkbox']):checked {
    border-color: var(--accent);
  }
  [type='radio']:checked {
    border-width: 0.42em;
  }
  [type='checkbox']:checked {
    background: var(--accent);
  }
  [type='checkbox']:checked::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.8em;
    margin-block-start: -0.18em;
    border: solid var(--on-accent);
    border-width: 0 0.17em 0.17em 0;
    transform: rotate(45deg);
  }
  .detail {
    margin: 0.25em 0 0.75em;
    margin-inline-start: 1.3em;
    padding-inline-start: 1.3em;
    border-inline-start: 3px solid var(--hair);
  }
  button.primary {
    padding-inline: 1.75em;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover:enabled {
    border-color: var(--accent-hover);
    background: var(--accent-hover);
  }
  button.link {
    padding-inline: 0.25em;
    border-color: transparent;
    text-align: start;
    text-decoration: underline;
    font-weight: 500;
  }
`;

import { css } from 'lit';

/** A list that is searched, and the chips of what was chosen from it. */
export const list = css`
  [role='listbox'] {
    max-block-size: 17em;
    overflow-y: auto;
    margin-block-start: 0.25em;
    border: var(--edge) solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    padding: 0.3em 0.75em;
    cursor: pointer;
  }
  .active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  [aria-selected='true'] {
    font-weight: var(--bold);
  }
  [aria-selected='true']::after {
    content: '✓' / '';
    margin-inline-start: auto;
    color: var(--accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-end: 0.5em;
  }
  .chips button {
    padding-inline: 0.9em;
    border-width: 1px;
    border-radius: 2em;
    background: var(--soft);
    color: inherit;
    font-weight: 500;
  }
  .chips button::after {
    content: '×' / '';
    margin-inline-start: 0.5em;
  }
`;

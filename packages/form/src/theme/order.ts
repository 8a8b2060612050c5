import { css } from 'lit';

/** Lists that the person puts in order, repeating groups among them. */
export const order = css`
  .row > legend {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    gap: 0.4em;
    margin-block-end: 0.3em;
  }
  .handle {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--target);
    block-size: var(--target);
    margin-inline: -1em -0.6em;
    cursor: grab;
    /* A finger here drags, and scrolls everywhere else. */
    touch-action: none;
    user-select: none;
  }
  .handle::before {
    content: '';
    inline-size: 0.9em;
    block-size: 1.35em;
    background: radial-gradient(circle, var(--muted) 0.13em, transparent 0.16em) 0 0 / 0.45em 0.45em;
  }
  .list {
    display: flow-root;
  }
  .dragging {
    overflow-anchor: none;
  }
  .dragging > * {
    transition: translate 0.15s;
    scroll-margin-block: 3em;
  }
  .dragging > .dragged {
    position: relative;
    z-index: 1;
    transition: none;
    background: var(--surface);
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }
  .dragged .handle {
    cursor: grabbing;
  }
  .dragging > .row {
    padding-block: 0;
  }
  .gist,
  .dragging > .row > :not(legend),
  .dragging > .undo {
    display: none;
  }
  .dragging > .row > legend > .gist {
    display: inline;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    color: var(--muted);
    font-weight: 400;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block: 0 var(--gap);
    padding: 0.5em 0.5em 0.5em calc(var(--gap) * 1.1);
    border: var(--edge) dashed var(--line);
    border-radius: var(--round);
  }
  [part='control'] + .help {
    margin-block-start: 0.5em;
  }
  .order {
    margin-block: var(--gap) 0.3em;
    font-weight: var(--bold);
  }
  .ranking li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.4em;
    padding: 0.35em 0.35em 0.35em 0.75em;
    border: var(--edge) solid var(--hair);
    border-radius: var(--round);
    background: var(--surface);
  }
  .ranking li + li {
    margin-block-start: 0.35em;
  }
  .place {
    min-inline-size: 1.5em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--muted);
  }
  .ranking .place:first-child,
  .ranking .handle + .place {
    grid-column: 2;
  }
  .ranking .name {
    grid-column: 3;
  }
  .up::before {
    content: '↑' / '';
  }
  .down::before {
    content: '↓' / '';
  }
  :is(.up, .down) span {
    margin-inline-start: 0.35em;
  }
  /* Arrows to see, words to hear. */
  .ranking button {
    display: grid;
    place-content: center;
    inline-size: var(--target);
    padding: 0;
  }
  .ranking button span {
    margin: 0;
    font-size: 0;
  }
  @container (inline-size < 26em) {
    .ranking .down {
      grid-column: 4;
    }
    .ranking li > :not(button) {
      grid-row: 1 / span 2;
    }
    :is(.up, .down) span {
      margin: 0;
      font-size: 0;
    }
    .actions :is(.up, .down) {
      display: grid;
      place-content: center;
      inline-size: var(--target);
      padding: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dragging > * {
      transition: none;
    }
  }
`;

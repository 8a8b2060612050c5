import { css } from 'lit';

/**
 * Tokens and text. Every public token (`--social-report-*`) is read here, once; all else uses the short names.
 * `light-dark()` follows `color-scheme` as inherited: the page's own, or what the host sets on the element.
 * The reset stands on `.root`, which no style of the page reaches; what is inherited stops there.
 */
export const base = css`
  :host {
    display: block;
    scroll-margin-block: 16px;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .root {
    /* Ends all that is inherited, whatever the page says of every element; language and direction go through. */
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    text-size-adjust: inherit;

    --ink: var(--social-report-color-text, light-dark(#14262b, #e9efee));
    --muted: var(--social-report-color-muted, light-dark(#4c5f64, #a9babb));
    --ground: var(--social-report-color-background, light-dark(#fbf9f5, #11191b));
    --surface: var(--social-report-color-surface, light-dark(#fff, #1a2528));
    --line: var(--social-report-color-line, light-dark(#74868a, #7d9195));
    --hair: var(--social-report-color-divider, light-dark(#dfe2dc, #2f3d41));
    --accent: var(--social-report-color-accent, light-dark(#0b5c63, #7fd0cb));
    --accent-hover: var(--social-report-color-accent-hover, color-mix(in oklab, var(--accent) 82%, var(--ink)));
    --on-accent: var(--social-report-color-on-accent, light-dark(#fff, #06262a));
    --soft: var(--social-report-color-soft, light-dark(#e4efed, #1e3437));
    --bad: var(--social-report-color-error, light-dark(#a3231a, #ffab9e));
    --bad-soft: var(--social-report-color-error-soft, light-dark(#fcefeb, #3a211f));
    --good: var(--social-report-color-success, var(--accent));
    --focus: var(--social-report-color-focus, light-dark(#b4520a, #ffb560));
    --bold: var(--social-report-font-weight, 620);
    --scale: var(--social-report-font-scale, 1.2);
    --gap: var(--social-report-space, 1em);
    --round: var(--social-report-radius, 0.5em);
    --button-round: var(--social-report-radius-button, var(--round));
    --edge: var(--social-report-border, 1px);
    --thick: max(2px, var(--edge));
    --ring: var(--social-report-focus-width, 3px);
    --target: var(--social-report-target, 2.75em);
    --pad: var(--social-report-padding, clamp(1em, 5%, 2.5em));
    /* What is left above and below one line of text in a target. */
    --air: calc((var(--target) - 1lh) / 2);
    /* Room beside a question, for a ring of focus and the bar of an error: containment clips. */
    --gutter: min(0.8em, var(--pad), var(--gap));

    display: block;
    container-type: inline-size;
    box-sizing: border-box;
    max-inline-size: var(--social-report-width, 46em);
    padding: var(--pad);
    border-radius: var(--round);
    background: var(--ground);
    color: var(--ink);
    /* Never below 16 px: pages with a tiny root, and phones that zoom into smaller fields. */
    font: 400 var(--social-report-font-size, max(1.0625em, 16px)) / var(--social-report-font-line, 1.55)
      var(--social-report-font-family, 'Inter', 'Avenir Next', 'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif);
    overflow-wrap: break-word;
    hyphens: auto;
    hyphenate-limit-chars: 14 5 5;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  p + p {
    margin-block-start: 0.6em;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.18em;
  }
  :is(a, .link):hover {
    text-decoration-thickness: 0.14em;
  }
  :focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 2px;
  }
  .heading {
    font-family: var(--social-report-font-heading, inherit);
    font-weight: var(--bold);
    line-height: 1.25;
    text-wrap: balance;
  }
  .heading:focus {
    outline: none;
  }
  .title .heading {
    font-size: calc(1em * var(--scale) * var(--scale) * var(--scale));
  }
  :is(.page, .check, .sent, .offer) > .heading[id] {
    font-size: calc(1em * var(--scale) * var(--scale));
    margin-block-end: 0.75em;
  }
  .help,
  .optional,
  .count {
    color: var(--muted);
  }
  .optional {
    font-weight: 400;
  }
  button {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    min-block-size: var(--target);
    padding: max(0px, calc(var(--air) - var(--thick))) 1.1em;
    border: var(--thick) solid var(--accent);
    border-radius: var(--button-round);
    background: transparent;
    color: var(--accent);
    font-weight: var(--bold);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--soft);
  }
  button:active:enabled {
    translate: 0 1px;
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .summary {
    margin-block: 0 calc(var(--gap) * 1.75);
    padding: calc(var(--gap) * 1.1) calc(var(--gap) * 1.25);
    border: var(--thick) solid var(--bad);
    border-radius: var(--round);
    background: var(--bad-soft);
  }
  .summary > .heading {
    margin-block-end: 0.4em;
    font-size: calc(1em * var(--scale));
  }
  .summary button {
    margin-block-start: var(--gap);
  }
  .summary summary {
    color: var(--muted);
    cursor: pointer;
  }
  .summary details {
    margin-block-start: var(--gap);
  }
  .loading {
    display: grid;
    gap: var(--gap);
    justify-items: start;
  }
  .loading progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    :is(button, input, select, textarea, .option) {
      transition: 0.12s;
      transition-property: background-color, border-color;
    }
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

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
    --ink: var(--social-report-color-text, light-dark(#14262b, #e9efee));
    --muted: var(--social-report-color-muted, light-dark(#4c5f64, #a9babb));
    --ground: var(--social-report-color-background, light-dark(#fbf9f5, #11191b));
    --surface: var(--social-report-color-surface, light-dark(#fff, #1a2528));
    --line: var(--social-report-color-line, light-dark(#74868a, #7d9195));
    --hair: var(--social-report-color-divider, light-dark(#dfe2dc, #2f3d41));
    --accent: var(--social-report-color-accent, light-dark(#0b5c63, #7fd0cb));
    --on-accent: var(--social-report-color-on-accent, light-dark(#fff, #06262a));
    --soft: var(--social-report-color-soft, light-dark(#e4efed, #1e3437));
    --bad: var(--social-report-color-error, light-dark(#a3231a, #ffab9e));
    --bad-soft: var(--social-report-color-error-soft, light-dark(#fcefeb, #3a211f));
    --focus: var(--social-report-color-focus, light-dark(#b4520a, #ffb560));
    --gap: var(--social-report-space, 1em);
    --round: var(--social-report-radius, 0.5em);
    --target: var(--social-report-target, 2.75em);

    container-type: inline-size;
    box-sizing: border-box;
    max-inline-size: var(--social-report-width, 46em);
    padding: var(--social-report-padding, clamp(1em, 5cqi, 2.5em));
    border-radius: var(--round);
    background: var(--ground);
    color: var(--ink);
    font: 400 var(--social-report-font-size, 1.0625em) / 1.55
      var(--social-report-font-family, 'Inter', 'Avenir Next', 'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif);
    letter-spacing: 0;
    word-spacing: 0;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: auto;
    hyphenate-limit-chars: 14 5 5;
    cursor: auto;
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
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .heading {
    font-family: var(--social-report-font-heading, inherit);
    font-weight: 650;
    line-height: 1.25;
  }
  .heading:focus {
    outline: none;
  }
  .title .heading {
    font-size: 1.7em;
  }
  :is(.page, .check, .sent) > [id] {
    font-size: 1.4em;
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
    padding: 0.45em 1.1em;
    border: 2px solid var(--accent);
    border-radius: var(--round);
    background: transparent;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--soft);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .summary {
    margin-block: 0 calc(var(--gap) * 1.75);
    padding: calc(var(--gap) * 1.1) calc(var(--gap) * 1.25);
    border: 2px solid var(--bad);
    border-radius: var(--round);
    background: var(--bad-soft);
  }
  .summary > .heading {
    margin-block-end: 0.4em;
    font-size: 1.15em;
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
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

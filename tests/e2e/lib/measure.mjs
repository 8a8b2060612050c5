// Rulers that run in the page: what reaches beyond the edge, what is too small to hit, what is cut off.

/** Elements that reach beyond the screen's right edge, and whether the page scrolls sideways. */
export function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const inside = [...document.querySelector('social-report-form').shadowRoot.querySelectorAll('*')];
  const beyond = inside.filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5).map((element) => element.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`, ...beyond] : beyond;
}

/** Targets below 24 px either way, and controls and buttons below 44 px in height. Links in a text may be as high as its lines. */
export function tooSmall() {
  const root = document.querySelector('social-report-form').shadowRoot;
  const found = [];
  for (const target of root.querySelectorAll('button, summary, input, select, textarea, a, [role=option]')) {
    if (!target.checkVisibility()) continue;
    const boxes = [target, ...(target.labels ?? [])].map((element) => element.getBoundingClientRect());
    const tall = Math.max(...boxes.map(({ height }) => height));
    const wide = Math.max(...boxes.map(({ width }) => width));
    const least = target.matches('a') ? 24 : 43.9;
    if (tall < least || wide < 24) found.push(`${wide.toFixed(1)} × ${tall.toFixed(1)}: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`);
  }
  return found;
}

/** Words that do not fit into what holds them, where the rest is cut off. What is for the ear alone is meant to be small. */
export function cutOff() {
  const root = document.querySelector('social-report-form').shadowRoot;
  return [...root.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && element.clientWidth > 2 && element.innerText?.trim() && !element.matches('[role=listbox], textarea, input, select'))
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
    .map((element) => `cut off: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`);
}

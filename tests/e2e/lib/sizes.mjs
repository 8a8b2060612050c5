// Sizes as they are drawn, read in the page: `page.evaluate(tooWide)`.

/** Elements that reach beyond the screen's right edge, and whether the page scrolls sideways. */
export function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const inside = [...document.querySelector('social-report-form').shadowRoot.querySelectorAll('*')];
  const beyond = inside.filter((element) => element.checkVisibility() && !element.closest('.unseen') && element.getBoundingClientRect().right > clientWidth + 0.5).map((element) => element.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`, ...beyond] : beyond;
}

/** What reaches out of the element itself on either side, and words that are cut off by a box around them. */
export function outOfBox() {
  const host = document.querySelector('social-report-form');
  const { left, right } = host.getBoundingClientRect();
  const told = (element) => element.outerHTML.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ').slice(0, 120);
  // A place where a line may end has no box.
  const isHidden = (element) => !element.checkVisibility() || element.localName === 'wbr' || !!element.closest('.unseen, thead') || getComputedStyle(element).clipPath !== 'none';
  const clips = (element) => getComputedStyle(element).overflowX === 'hidden' || /content|paint|strict/.test(getComputedStyle(element).contain);
  const found = [];
  for (const element of host.shadowRoot.querySelectorAll('*')) {
    if (isHidden(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.right > right + 0.5 || box.left < left - 0.5) found.push(`out at ${box.left.toFixed(1)} to ${box.right.toFixed(1)}: ${told(element)}`);
    const words = document.createRange();
    words.selectNodeContents(element);
    if (element.childElementCount || !/\S/.test(element.textContent) || element.matches('option, textarea')) continue;
    for (let around = element; around; around = around.parentElement) {
      if (!clips(around)) continue;
      const frame = around.getBoundingClientRect();
      if ([...words.getClientRects()].some((line) => line.right > frame.right + 0.5 || line.left < frame.left - 0.5)) found.push(`cut off: ${told(element)}`);
    }
  }
  return found;
}

/**
 * Targets below 24 px either way, and controls and buttons lower than `height`. Links in a text may be as high as its lines.
 * @param height in px; 44 less what rounding takes unless given
 */
export function tooSmall(height = 43.9) {
  const root = document.querySelector('social-report-form').shadowRoot;
  const found = [];
  for (const target of root.querySelectorAll('button, summary, input, select, textarea, a, [role=option]')) {
    if (!target.checkVisibility()) continue;
    const boxes = [target, ...(target.labels ?? [])].map((element) => element.getBoundingClientRect());
    const tall = Math.max(...boxes.map((box) => box.height));
    const wide = Math.max(...boxes.map((box) => box.width));
    const least = target.matches('a') ? 24 : height;
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

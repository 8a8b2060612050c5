// Contrast as it is really drawn: computed colours, with everything that lies under them laid together.
// Text 4.5:1, large text 3:1 (WCAG 1.4.3); edges and marks of controls, and the ring of focus, 3:1 (1.4.11).

/**
 * What is too faint inside an element and its shadow root, one line each, and how much was measured.
 * Disabled controls are exempt, as in WCAG. Run it with reduced motion: a colour halfway is nobody's.
 * @param page a Playwright page
 * @param options `selector` of the element; `focus`: also the ring of everything that can be focused (moves focus)
 * @returns `{ faults, texts, edges, rings, least }`: `least` is the lowest ratio met of each kind
 */
export const measureContrast = (page, options = {}) => page.evaluate(measure, { selector: 'social-report-form', focus: false, ...options });

/** Runs in the page, changes nothing but focus. */
function measure({ selector, focus }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** Any CSS colour as [red, green, blue, alpha], 0 to 255 and 0 to 1. */
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  const upwards = (element) => (element ? [element, ...upwards(parentOf(element))] : []);
  const canvasColour = rgba('Canvas');
  /** What an element stands on, its own background included. */
  const ground = (element) => upwards(element).reduceRight((under, each) => over(rgba(getComputedStyle(each).backgroundColor), under), canvasColour);
  const opacity = (element) => upwards(element).reduce((product, each) => product * getComputedStyle(each).opacity, 1);
  const drawn = (colour, element, under) => over([...rgba(colour).slice(0, 3), rgba(colour)[3] * opacity(element)], under);

  const isClipped = (element) => upwards(element).some((each) => getComputedStyle(each).clipPath !== 'none');
  const isExempt = (element) => !!element.closest(':disabled, [aria-disabled=true]') || [...(element.closest('label')?.control ? [element.closest('label').control] : [])].some((control) => control.disabled);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isClipped(element) && !isExempt(element);

  const host = document.querySelector(selector);
  const elements = [host, ...host.querySelectorAll('*'), ...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(isSeen);
  const result = { faults: [], texts: 0, edges: 0, rings: 0, least: {} };
  const hex = (colour) => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const judge = (kind, least, colour, under, element, words = '') => {
    const ratio = contrast(colour, under);
    result[kind]++;
    result.least[kind] = Math.min(result.least[kind] ?? 21, Math.round(ratio * 100) / 100);
    if (ratio >= least) return;
    const name = `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((part) => `.${part}`).join('')}`;
    result.faults.push(`${ratio.toFixed(2)} of ${least}: ${kind} ${hex(colour)} on ${hex(under)} ${name} ${words.trim().slice(0, 40)}`);
  };

  const judgeText = (element, words, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const size = parseFloat(style.fontSize);
    if (!size || !/\S/.test(words)) return;
    const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    // A mark drawn as a character says no words.
    const least = isLarge || pseudo ? 3 : 4.5;
    const under = pseudo ? over(rgba(style.backgroundColor), ground(element)) : ground(element);
    judge('texts', least, drawn(style.color, element, under), under, element, words);
  };
  for (const element of elements) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('');
    judgeText(element, element.matches('textarea, input:not([type=radio], [type=checkbox])') ? element.value : own);
    for (const pseudo of ['::before', '::after']) {
      const [, words] = /^"(.+?)"/.exec(getComputedStyle(element, pseudo).content) ?? [];
      if (words) judgeText(element, words, pseudo);
    }
  }

  /** The edge, or what fills it, against the ground around. */
  for (const element of elements.filter((each) => each.matches('input, select, textarea, button, [role=listbox]'))) {
    const style = getComputedStyle(element);
    const around = ground(parentOf(element));
    const edge = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' ? drawn(style.borderTopColor, element, around) : around;
    const fill = drawn(style.backgroundColor, element, around);
    const best = contrast(edge, around) >= contrast(fill, around) ? edge : fill;
    // A button without any edge is told by its words.
    if (element.localName === 'button' && contrast(best, around) < 1.5) continue;
    judge('edges', 3, best, around, element);
    if (element.matches('[type=checkbox]:checked')) judge('edges', 3, drawn(getComputedStyle(element, '::before').borderBottomColor, element, fill), fill, element, 'tick');
    if (element.matches('[type=radio]:checked')) judge('edges', 3, edge, fill, element, 'dot');
  }

  if (focus) {
    for (const element of elements.filter((each) => each.matches('input, select, textarea, button, a[href], summary') && !each.disabled)) {
      element.focus({ focusVisible: true, preventScroll: true });
      const style = getComputedStyle(element);
      const inside = parseFloat(style.outlineOffset) < 0;
      const around = ground(inside ? element : parentOf(element));
      const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
      judge('rings', 3, width >= 2 ? drawn(style.outlineColor, element, around) : around, around, element);
    }
  }
  return result;
}

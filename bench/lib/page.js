// Runs in the page. Nothing is done while the debugger evaluates: it only asks for it, and `said` tells when it is over.

/** Elements by selector; `a >>> b` finds b in the shadow root of what a is. Looking must cost next to nothing: it is measured with the rest. */
function find(selector, root = document) {
  const [first, ...rest] = selector.split(' >>> ');
  const found = [...root.querySelectorAll(first)];
  return rest.length ? found.flatMap(({ shadowRoot }) => (shadowRoot ? find(rest.join(' >>> '), shadowRoot) : [])) : found;
}

/** After the next frame has been drawn. */
const frame = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

const seen = (element) => element.checkVisibility() && !!element.textContent.trim();
const styleSheet = (href) =>
  new Promise((resolve) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: resolve })));

let module;
let data;

const steps = {
  async load({ name, size, hasStyles }) {
    const start = performance.now();
    [module, data] = await Promise.all([
      import(`/${name}/main.js`),
      fetch(`/${name}/${size}.json`).then((response) => response.json()),
      hasStyles && styleSheet(`/${name}/main.css`),
    ]);
    return performance.now() - start;
  },
  async mount({ questions, expected }) {
    const start = performance.now();
    await module.mount(document.getElementById('place'), data);
    data = undefined;
    do await frame();
    while (find(questions).length < expected);
    return performance.now() - start;
  },
  frame,
};

window.bench = {
  find,
  /** Begins a step in a task of the page's own. */
  begin: (step, options) => void setTimeout(() => steps[step](options).then((value) => window.said(JSON.stringify({ value: value ?? null })), (error) => window.said(JSON.stringify({ error: String(error?.stack ?? error) })))),
  errors: (selector) => find(selector).filter(seen).length,
  /** Where to press: in the middle of the window. */
  place(selector) {
    const element = find(selector)[0];
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + Math.min(height / 2, 20) };
  },
  typed: (selector) => find(selector)[0].value,
  /** From now on, each key says so once its frame is drawn. */
  listen() {
    addEventListener('keydown', ({ timeStamp }) => frame().then(() => window.said(JSON.stringify({ value: performance.now() - timeStamp }))), true);
  },
};

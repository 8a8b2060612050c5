/**
 * Drags an item of a list to another place, with a mouse, a pen or a finger on its handle. Items are the elements with
 * `data-item` in one parent. Dragging is an extra: whatever it does, buttons do (WCAG 2.5.7). Escape leaves all as it was.
 *
 * Pointer events and not HTML's own drag and drop, which fingers cannot do and which does not reach into shadow roots.
 * Items are moved by properties of their style, which strict policies allow: only style attributes are refused.
 * @param drop gets the new index, unless it is the old one
 */
export function drag(event: PointerEvent, drop: (to: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const item = handle.closest<HTMLElement>('[data-item]')!;
  const list = item.parentElement!;
  const items = [...list.querySelectorAll<HTMLElement>(':scope > [data-item]')];
  const from = items.indexOf(item);
  const startY = event.clientY;
  let to = from;
  let boxes: DOMRect[] | undefined;
  let listTop = 0;
  if (event.button) return;
  // Neither focus nor a selection of text.
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  const top = (element: Element): number => element.getBoundingClientRect().top;

  /** While one is dragged the theme makes tall items short. The list keeps its height, and the handle its place under the pointer. */
  const begin = (): DOMRect[] => {
    const before = top(handle);
    list.style.minBlockSize = `${list.offsetHeight}px`;
    list.classList.add('dragging');
    item.classList.add('dragged');
    list.style.paddingBlockStart = `${Math.max(0, before - top(handle))}px`;
    listTop = top(list);
    return items.map((each) => each.getBoundingClientRect());
  };

  const move = ({ clientY }: PointerEvent): void => {
    if (!boxes && Math.abs(clientY - startY) < 4) return;
    boxes ??= begin();
    const own = boxes[from]!;
    const scrolled = top(list) - listTop;
    const offset = Math.min(boxes.at(-1)!.bottom - own.bottom, Math.max(boxes[0]!.top - own.top, clientY - startY - scrolled));
    // It changes places with those whose middle its leading edge has passed.
    to = boxes.filter((box, index) => index !== from && (box.top + box.bottom) / 2 < (index < from ? own.top : own.bottom) + offset).length;
    const step = own.height + boxes[1]!.top - boxes[0]!.bottom;
    items.forEach((each, index) => {
      const way = index === from ? offset : index > from && index <= to ? -step : index < from && index >= to ? step : 0;
      each.style.translate = `0 ${way}px`;
    });
    item.scrollIntoView({ block: 'nearest' });
  };

  const over = new AbortController();
  const end = (): void => {
    over.abort();
    list.classList.remove('dragging');
    item.classList.remove('dragged');
    list.style.minBlockSize = list.style.paddingBlockStart = '';
    for (const each of items) each.style.translate = '';
  };
  const { signal } = over;
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('lostpointercapture', end, { signal });
  handle.addEventListener('pointerup', () => (end(), to !== from && drop(to)), { signal });
  addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return;
      // Not for a dialog around the form.
      key.stopPropagation();
      key.preventDefault();
      end();
    },
    { signal, capture: true },
  );
}

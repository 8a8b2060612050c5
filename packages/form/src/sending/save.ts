/** Offers a text as a file. */
export function saveFile(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Offers the answers, as they stand on the check page, as a text file: for a person who must keep what could not be sent. */
export function saveCopy(event: Event): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  saveFile(root.querySelector<HTMLElement>('.check')!.innerText, 'report.txt', 'text/plain');
}

/** Offers the answers, as they stand on the check page, as a text file: for a person who must keep what could not be sent. */
export function saveCopy(event: Event): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([root.querySelector<HTMLElement>('.check')!.innerText], { type: 'text/plain' }));
  link.download = 'report.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}

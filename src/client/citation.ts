// Copies the citation that stands beside its button. Without a script it can be marked and copied by hand.

/** Shows the buttons and lets them copy; what was done is said where a screen reader hears it. */
export function offerCitations(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const citation = button.parentElement?.querySelector('textarea');
  const answer = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
  if (!citation) return;
  citation.select();
  // The clipboard is closed to pages that are not served over https: what is marked can still be copied.
  const copied = await navigator.clipboard?.writeText(citation.value).then(() => true, () => false) ?? document.execCommand('copy');
  if (answer && copied) answer.textContent = answer.dataset.copied ?? '';
}

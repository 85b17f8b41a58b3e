// Single keys on a page that decides: each presses what carries it in data-key. Nothing happens while something is typed, or with a modifier held.

export function offerKeys(): void {
  if (document.querySelector('[data-key]') === null) return;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]') !== null) return;
    const pressed = [...document.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === event.key);
    if (pressed === undefined) return;
    event.preventDefault();
    pressed.click();
  });
}

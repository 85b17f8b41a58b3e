// Single keys. Nothing happens while something is typed, or with a modifier held.

/** Whether a key pressed is meant as one: not while something is typed, not with a modifier. */
export function isKeyAlone(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]') !== null;
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** On a page that decides, each key presses what carries it in data-key. */
export function offerKeys(): void {
  if (document.querySelector('[data-key]') === null) return;
  document.addEventListener('keydown', (event) => {
    if (!isKeyAlone(event) || event.repeat) return;
    const pressed = [...document.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === event.key);
    if (pressed === undefined) return;
    event.preventDefault();
    pressed.click();
  });
}

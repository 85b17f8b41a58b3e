// Reviewing by keys: sends the forms of the cards without leaving the page, shows which words a card speaks of, and takes words selected in the text.

import { isKeyAlone } from './keys';

const review = document.querySelector<HTMLElement>('[data-review]');
if (review) begin(review);

function begin(root: HTMLElement): void {
  const cards = () => [...root.querySelectorAll<HTMLElement>('[data-card]')];
  const open = () => cards().filter((card) => card.querySelector('form[data-decides]'));
  const here = () => document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;
  const help = root.querySelector<HTMLDialogElement>('dialog[data-help]')!;
  const decided: HTMLElement[] = [];

  for (const card of cards()) card.addEventListener('focusin', () => show(root, card));
  root.addEventListener('mouseover', (event) => {
    const card = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (card && !here()) show(root, card);
  });
  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-decides], [data-undoes]')) return;
    event.preventDefault();
    void send(form, event.submitter as HTMLButtonElement | null);
  });

  const keys: Record<string, () => void> = {
    a: () => press('Accept'),
    r: () => press('Reject'),
    u: () => press('Defer'),
    e: edit,
    j: () => go(1), n: () => go(1),
    k: () => go(-1), p: () => go(-1),
    z: () => void undo(),
    '+': add,
    '?': () => help.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (help.open) return;
    if (event.key === 'Escape') leave();
    const act = keys[event.key];
    if (!act || !isKeyAlone(event)) return;
    event.preventDefault();
    act();
  });
  const button = root.querySelector<HTMLButtonElement>('[data-keys]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => help.showModal());
  }

  checkDates(root);
  takeSelection(root);
  const wanted = location.hash.startsWith('#f') ? document.getElementById(location.hash.slice(1)) : null;
  (wanted ?? open()[0])?.focus();
  root.dataset.ready = '';

  function press(verdict: string): void {
    const card = here() ?? open()[0];
    const pressed = card?.querySelector<HTMLButtonElement>(`button[value=${verdict}]`);
    if (pressed) pressed.form!.requestSubmit(pressed);
  }

  function go(step: number): void {
    const all = cards();
    const at = here() ? all.indexOf(here()!) : step > 0 ? -1 : all.length;
    const next = all[at + step];
    if (next) next.focus();
    else if (step > 0) root.querySelector<HTMLElement>('[data-next]')?.focus();
  }

  function edit(): void {
    const details = (here() ?? open()[0])?.querySelector<HTMLDetailsElement>('details[data-edit]');
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus();
  }

  function add(): void {
    const details = root.querySelector<HTMLDetailsElement>('details[data-add]')!;
    details.open = true;
    details.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus();
  }

  function leave(): void {
    const details = document.activeElement?.closest<HTMLDetailsElement>('details[data-edit], details[data-add]');
    if (!details) return;
    details.open = false;
    (here() ?? details.querySelector('summary'))?.focus();
  }

  async function undo(): Promise<void> {
    const last = decided.pop();
    const form = last?.querySelector<HTMLFormElement>('form[data-undoes]') ?? root.querySelector<HTMLFormElement>('form[data-undo]');
    if (form?.matches('[data-undoes]')) await send(form, null);
    else form?.requestSubmit();
  }

  async function send(form: HTMLFormElement, pressed: HTMLButtonElement | null): Promise<void> {
    const card = form.closest<HTMLElement>('[data-card]');
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form, pressed), headers: { 'X-Partial': '1' } }).catch(() => null);
    if (!card || !answer || ![200, 409, 422].includes(answer.status)) return fall(form, pressed, answer);
    const fragment = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
    if (answer.status === 422) {
      form.querySelector('[data-problems]')?.replaceChildren(...fragment.childNodes);
      return;
    }
    const isBack = fragment.querySelector('form[data-decides]') !== null;
    count(card.querySelector<HTMLElement>('[data-fewer]'), fragment.querySelector<HTMLElement>('[data-fewer]'));
    root.querySelector('[data-said]')!.textContent = fragment.querySelector('strong')?.textContent ?? '';
    card.replaceChildren(...fragment.childNodes);
    checkDates(card);
    card.classList.toggle('done', !isBack);
    if (isBack || answer.status === 409) {
      card.focus();
      return;
    }
    decided.push(card);
    const all = cards();
    const rest = [...all.slice(all.indexOf(card) + 1), ...all.slice(0, all.indexOf(card))].find((one) => one.querySelector('form[data-decides]'));
    (rest ?? root.querySelector<HTMLElement>('[data-next], [data-again]'))?.focus();
  }

  // What cannot be sent so goes as the form it is; where somebody signed out meanwhile, the page says so.
  function fall(form: HTMLFormElement, pressed: HTMLButtonElement | null, answer: Response | null): void {
    if (!answer) {
      root.querySelector('[data-said]')!.textContent = root.dataset.failed ?? '';
      return;
    }
    if (pressed?.name) {
      const value = document.createElement('input');
      Object.assign(value, { type: 'hidden', name: pressed.name, value: pressed.value });
      form.append(value);
    }
    form.submit();
  }
}

// What is left is counted on from what the page said; another editor's decisions come in with the next page.
function count(before: HTMLElement | null, after: HTMLElement | null): void {
  const [left, today] = ['left', 'today'].map((name) => document.querySelector(`[data-count=${name}]`)!);
  const fewer = Number(after?.dataset.fewer ?? 0) - Number(before?.dataset.fewer ?? 0);
  left!.textContent = (Number(left!.textContent!.replaceAll(',', '')) - fewer).toLocaleString('en');
  if (after?.dataset.today) today!.textContent = after.dataset.today;
}

function show(root: HTMLElement, card: HTMLElement): void {
  for (const mark of root.querySelectorAll('.said.now')) mark.classList.remove('now');
  const marks = root.querySelectorAll<HTMLElement>(`.said.${CSS.escape(card.dataset.mark ?? '')}`);
  for (const mark of marks) mark.classList.add('now');
  const text = root.querySelector<HTMLElement>('[data-text]');
  if (!marks[0] || !text || text.scrollHeight <= text.clientHeight) return;
  text.scrollTop += marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

// What a typed date means is said by the server, which alone decides.
function checkDates(root: HTMLElement): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-edtf]')) {
    let waiting = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => void check(input), 200);
    });
  }
}

async function check(input: HTMLInputElement): Promise<void> {
  const value = input.value.trim();
  const hint = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  if (!hint) return;
  const said = value === '' ? { words: '' } : await fetch(`/review?handler=Date&value=${encodeURIComponent(value)}`).then((answer) => answer.json() as Promise<{ words: string | null }>).catch(() => null);
  if (!said || input.value.trim() !== value) return;
  hint.textContent = said.words ?? input.dataset.edtf ?? '';
  input.setAttribute('aria-invalid', said.words === null ? 'true' : 'false');
}

// The words that are selected in the text become the words of the form that is open; where none is, of a new fact.
function takeSelection(root: HTMLElement): void {
  const text = root.querySelector<HTMLElement>('[data-text]');
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
    if (start === null || end === null || start >= end || !text.contains(range.commonAncestorContainer)) return;
    const form = root.querySelector<HTMLElement>('details[data-edit][open] form') ?? root.querySelector<HTMLElement>('details[data-add] form')!;
    form.querySelector<HTMLInputElement>('[data-start]')!.value = `${start}`;
    form.querySelector<HTMLInputElement>('[data-end]')!.value = `${end}`;
  });
}

function placeOf(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.from) + before.toString().length;
}

// Suggestions while something is typed into a search box: a combobox with a list, by the patterns of WAI-ARIA. The form works without it.

interface Suggestion {
  kind: 'person' | 'company';
  name: string;
  matched?: string;
  what?: string;
  url: string;
  lang?: string;
}

const pause = 120; // milliseconds after the last key

export function suggest(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const { suggest: address, label, count, none, go } = form.dataset;
  const list = element('ul', 'suggestions', { id: `${input.id}-suggestions`, role: 'listbox', 'aria-label': label! });
  const status = element('div', 'sr-only', { role: 'status' });
  let found: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let request: AbortController | undefined;
  let shown = ''; // for what the list stands

  list.hidden = true;
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }

  // A form may choose somebody for something else than to be looked at: data-go says where their number goes.
  function follow(url: string): void {
    const number = /\/(\d+)$/.exec(url)?.[1];
    location.assign(go && number ? go.replace('{id}', number) : url);
  }

  function forget(): void {
    clearTimeout(timer);
    request?.abort();
  }

  function close(): void {
    forget();
    list.hidden = true;
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  }

  function point(to: number): void {
    active = to;
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(i === to));
      if (i === to) option.scrollIntoView({ block: 'nearest' });
    }
    if (to < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[to].id);
  }

  function show(): void {
    list.replaceChildren(...found.map((one, i) => {
      const option = element('li', '', { id: `${list.id}-${i}`, role: 'option', 'aria-selected': 'false', 'data-url': one.url });
      const name = words('font-medium', one.name);
      if (one.lang) name.lang = one.lang;
      option.append(name);
      if (one.matched) option.append(words('text-sm faint', one.matched));
      if (one.what) option.append(words('ml-auto text-sm faint', one.what));
      return option;
    }));
    list.hidden = found.length === 0;
    status.textContent = found.length === 0 ? none! : count!.replace('{0}', String(found.length));
    input.setAttribute('aria-expanded', String(!list.hidden));
    point(-1);
  }

  async function ask(): Promise<void> {
    const typed = input.value.trim();
    request?.abort();
    if (typed === '') return close();
    const mine = (request = new AbortController());
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: mine.signal });
      if (!answer.ok) return close();
      found = await answer.json();
    } catch {
      return; // taken back, or no network: the form still searches
    }
    if (mine.signal.aborted || document.activeElement !== input) return;
    shown = typed;
    show();
  }

  // While a word is being composed (ㄓㄤ, zhang before 张) the box holds what nobody means yet.
  function changed(event: Event): void {
    clearTimeout(timer);
    if ((event as InputEvent).isComposing) return forget();
    timer = window.setTimeout(ask, pause);
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return; // the key is the input method's
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) {
        if (found.length > 0 && shown === input.value.trim()) show();
        else void ask();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = found.length + 1; // one of them is the box itself
      point(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault(); // what is typed stays
      close();
    } else if (event.key === 'Enter' && isOpen && active >= 0) {
      event.preventDefault();
      follow(found[active].url);
    }
  }

  input.addEventListener('input', changed);
  input.addEventListener('compositionend', changed);
  input.addEventListener('keydown', pressed);
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener('click', (event) => {
    const url = (event.target as Element).closest<HTMLElement>('[data-url]')?.dataset.url;
    if (url) follow(url);
  });
}

function element(name: string, className: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function words(className: string, text: string): HTMLElement {
  const made = element('span', className, {});
  made.textContent = text;
  return made;
}

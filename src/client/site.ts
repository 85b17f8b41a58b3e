// What the browser adds to pages that work without it: a chosen filter applies at once, "/" goes to the search box, which suggests, and a
// citation is copied.
import { offerCitations } from './citation';
import { suggest } from './suggest';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) suggest(form);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-submits]')) {
  form.addEventListener('change', () => form.requestSubmit());
}

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('#q')?.focus();
});

offerCitations();

document.documentElement.dataset.ready = '';

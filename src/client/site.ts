// What the browser adds to pages that work without it: "/" goes to the search box, which suggests, a citation is copied, and an import that is under
// way is followed.
import { offerCitations } from './citation';
import { follow } from './live';
import { suggest } from './suggest';
import { takeUploads } from './upload';
import { isKeyAlone, offerKeys } from './keys';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) suggest(form);

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || !isKeyAlone(event)) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('#q')?.focus();
});

offerCitations();
follow();
takeUploads();

// The slider of months and the day beside it say the same.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-asof]')) {
  const slider = form.querySelector<HTMLInputElement>('input[type=range]');
  const day = form.querySelector<HTMLInputElement>('input[type=date]');
  slider?.addEventListener('input', () => {
    const month = Number(slider.value);
    day!.value = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  });
  slider?.addEventListener('change', () => form.requestSubmit());
}

// The code of charts is fetched only by a page that has one.
if (document.querySelector('[data-chart]')) void import('./chart-charts.js');

offerKeys();

document.documentElement.dataset.ready = '';

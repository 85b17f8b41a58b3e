// A job that is under way shows how far it is without being asked: its part of the page is fetched again until it is over.
const every = 1000;

export function follow(): void {
  if (document.querySelector('#job[data-live]')) setTimeout(() => void refresh(), every);
}

async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (answer?.ok && !document.querySelector('#job :is(select, button):focus')) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const job = page.querySelector('#job');
    if (job) document.querySelector('#job')?.replaceWith(job);
  }
  follow();
}

// Draws the charts of a page. What they show stands in tables and lists beside them too, so a chart that fails takes nothing away.
import type { Look } from './look';
import { onLookChange, readLook } from './look';

/** A chart that can be drawn again in another look. */
export interface Drawing {
  draw(look: Look): void;
}

const kinds: Record<string, (place: HTMLElement) => Promise<Drawing>> = {
  timeline: async (place) => (await import('./timeline')).timeline(place),
  signals: async (place) => (await import('./signals')).signals(place),
  flows: async (place) => (await import('./flows')).flows(place),
};

async function show(place: HTMLElement): Promise<void> {
  const wait = place.querySelector<HTMLElement>('.chart-wait');
  try {
    const drawing = await kinds[place.dataset.chart ?? ''](place);
    wait?.remove();
    drawing.draw(readLook());
    onLookChange(() => drawing.draw(readLook()));
    place.dataset.drawn = '';
  } catch (failure) {
    if (wait) wait.textContent = place.dataset.failed ?? '';
    place.dataset.failure = String(failure);
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-chart]')) void show(place);

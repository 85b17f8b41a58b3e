// What the charts have in common: the parts of ECharts that are used, a canvas that follows its place, the keyboard, and the words of a mark.
import { CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Look } from './look';

use([CustomChart, LineChart, SankeyChart, GridComponent, TooltipComponent, DataZoomComponent, MarkAreaComponent, CanvasRenderer]);

/** Something in a chart that can be chosen: what it says, and where it leads. */
export interface Choice {
  series: number;
  data: number;
  words: () => string;
  url: string;
}

export const day = 86_400_000;

/** The first day of a month that is counted from the year 0, in milliseconds. */
export const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

/** The month of a day, counted from the year 0. */
export const monthOf = (time: number): number => {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** A month as addresses write it: 2023-03. */
export const monthText = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** A canvas in a place; it is drawn again as the place gets wider or narrower. */
export function stage(place: HTMLElement, redraw: (chart: EChartsType) => void = (chart) => chart.resize()): EChartsType {
  const chart = init(place, null, { renderer: 'canvas' });
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    redraw(chart);
  }).observe(place);
  return chart;
}

/** The box beside the pointer, drawn in the canvas, for the site's policy lets no script write styles into markup. */
export const tooltip = (look: Look) => ({
  renderMode: 'richText' as const,
  confine: true,
  transitionDuration: 0,
  backgroundColor: look.ground,
  borderColor: look.ink,
  borderWidth: 1,
  padding: 10,
  textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13, lineHeight: 19, width: 260, overflow: 'break' as const },
});

export const timeAxis = (look: Look) => ({
  type: 'time' as const,
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { lineStyle: { color: look.line } },
  axisLabel: { color: look.ink, fontFamily: look.font, hideOverlap: true, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' } },
  splitLine: { show: true, lineStyle: { color: look.line, opacity: 0.6 } },
});

/** Arrow keys choose, Enter opens, and the words of what is chosen are shown and read aloud. */
export function choosable(place: HTMLElement, chart: EChartsType, choices: () => Choice[]): void {
  const said = place.parentElement?.querySelector('[data-chart-said]');
  let at = -1;
  const choose = (next: number) => {
    const all = choices();
    if (all.length === 0) return;
    chart.dispatchAction({ type: 'downplay' });
    at = Math.min(Math.max(next, 0), all.length - 1);
    const { series, data, words, url } = all[at];
    chart.dispatchAction({ type: 'highlight', seriesIndex: series, dataIndex: data });
    chart.dispatchAction({ type: 'showTip', seriesIndex: series, dataIndex: data });
    const link = document.createElement('a');
    link.href = url;
    link.textContent = words().replaceAll('\n', ' · ');
    link.className = 'link-quiet';
    said?.replaceChildren(link);
    place.dataset.chosen = url;
  };
  place.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: Number.MAX_SAFE_INTEGER };
    if (event.key in steps) choose(steps[event.key]);
    else if (event.key === 'Enter' && choices()[at]) location.assign(choices()[at].url);
    else return;
    event.preventDefault();
  });
  place.addEventListener('blur', () => chart.dispatchAction({ type: 'hideTip' }));
}

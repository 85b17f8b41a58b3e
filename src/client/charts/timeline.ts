// The time line: above the heat's line with the eras behind it, below the lanes with their marks, on one axis of months. Where there are more
// marks than can be told apart, a lane shows how many there are a month, and the marks once the months in view hold few enough.
import type { CustomSeriesRenderItem } from 'echarts';
import type { Drawing } from './charts';
import type { Look } from './look';
import { drawMark, pack } from './marks';
import type { Row } from './marks';
import type { Choice } from './stage';
import { choosable, day, fetchJson, monthOf, monthStart, monthText, stage, timeAxis, tooltip } from './stage';

interface Answer {
  from: number;
  to: number;
  lanes: string[];
  marks: Row[];
  cells: [lane: number, month: number, count: number][];
  line: [month: number, heat: number, told: number][];
  eras: [name: string, from: number, to: number, tide: string][];
}

interface Lane {
  number: number;
  top: number;
  rows: number;
}

const heatHeight = 130;
const lanesTop = heatHeight + 74;
const nameHeight = 19;
const widestAxis = 1100; // what the lanes may be high before their words are left out
const widthOf = (name: string) => [...name].reduce((sum, unit) => sum + (unit > '\u2e80' ? 12 : 7.5), 0);
const seriesOfHeat = 0;
const seriesOfLanes = 2;

export async function timeline(place: HTMLElement): Promise<Drawing> {
  const whole = await fetchJson<Answer>(place.dataset.source!);
  if (whole.lanes.length === 0) return { draw: () => place.remove() };
  const [start, end] = [monthStart(whole.from), monthStart(whole.to + 1)];
  const chart = stage(place, () => redraw());
  const zoomed = place.dataset.zoom!.split(',').map(Number);
  let view: [number, number] = zoomed.length === 2 ? [Math.max(start, monthStart(zoomed[0])), Math.min(end, monthStart(zoomed[1] + 1))] : [start, end];
  let answer = whole;
  let lanes: Lane[] = [];
  let rowOf: number[] = [];
  let rowHeight = 8;
  let hasWords = false;
  let chosen = place.dataset.mark || location.hash.slice(1);

  const months = (): [number, number] => [monthOf(view[0]), monthOf(view[1] - 1)];
  const listOf = (base: string, from: number, to: number) => `${base}${base.includes('?') ? '&' : '?'}from=${monthText(from)}&to=${monthText(to)}#list`;
  const heatList = (month: number) => listOf(place.dataset.voices!, month - 1, month + 1);
  const cellList = ([lane, month]: Answer['cells'][number]) => listOf(`${place.dataset.here!}${place.dataset.here!.includes('?') ? '&' : '?'}lane=${laneKeys[lane]}`, month, month);
  // A month that nothing is said of breaks the line.
  const told = new Map(whole.line.map((point) => [point[0], point]));
  const heats = Array.from({ length: whole.to - whole.from + 1 }, (_, n) => told.get(whole.from + n));
  const laneKeys = place.dataset.lanes!.split(',');
  const inView = ([, first, last]: Row) => first * day < view[1] && (last + 1) * day > view[0];
  const dates = ([, first, last]: Row) => [first, ...(last > first ? [last] : [])].map((d) => new Date(d * day).toISOString().slice(0, 10)).join(' – ');

  function lay(): void {
    const width = Math.max(200, place.clientWidth - 24);
    const pixel = (view[1] - view[0]) / day / width;
    for (const [shortest, height] of [[120, 18], [9, 8]]) {
      lanes = [];
      rowOf = [];
      let top = 0;
      whole.lanes.forEach((_, number) => {
        const own = answer.marks.flatMap((mark, index) => (mark[0] === number && inView(mark) ? [index] : []));
        const hasCells = answer.cells.some((cell) => cell[0] === number);
        if (own.length === 0 && !hasCells) return;
        const packed = pack(own.map((index) => ({ first: Math.max(answer.marks[index][1], view[0] / day), last: answer.marks[index][2] })), shortest * pixel, 40);
        own.forEach((index, n) => { rowOf[index] = packed.row[n]; });
        lanes.push({ number, top, rows: hasCells ? 2 : packed.rows });
        top += nameHeight + (hasCells ? 2 : packed.rows) * (hasCells ? 12 : height) + 6;
      });
      rowHeight = height;
      hasWords = height > 10;
      const isLast = height === 8;
      if (top <= widestAxis || isLast) {
        place.style.height = `${lanesTop + top + 76}px`;
        return;
      }
    }
  }

  const laneOf = (number: number) => lanes.find((lane) => lane.number === number);
  const heightOf = (lane: Lane) => nameHeight + lane.rows * (answer.cells.length > 0 ? 12 : rowHeight);

  function option(look: Look) {
    const total = lanes.reduce((sum, lane) => sum + heightOf(lane) + 6, 0);
    const left = 12;
    const right = hasWords && place.clientWidth > 700 ? 120 : left; // room for the words of the last marks
    const axis = { ...timeAxis(look), min: start, max: end };
    const text = { color: look.ink, fontFamily: look.font };
    const render: CustomSeriesRenderItem = (params, api) => {
      const index = params.dataIndexInside;
      const mark = answer.marks[index];
      const lane = laneOf(mark[0]);
      if (!lane || rowOf[index] === undefined || !inView(mark)) return;
      const [x] = api.coord([Math.max(mark[1] * day, view[0]), 0]);
      const [to] = api.coord([Math.min((mark[2] + 1) * day, view[1]), 0]);
      const height = rowHeight - 2;
      return drawMark(mark, { x, y: lanesTop + lane.top + nameHeight + rowOf[index] * rowHeight, width: to - x, height, room: hasWords ? Math.max(to - x - 8, 118 - height) : 0 }, look, mark[6] === chosen);
    };
    const most = whole.lanes.map((_, number) => answer.cells.reduce((sum, cell) => (cell[0] === number ? Math.max(sum, cell[2]) : sum), 1));
    const renderCell: CustomSeriesRenderItem = (params, api) => {
      const [number, month, count] = answer.cells[params.dataIndexInside];
      const lane = laneOf(number);
      if (!lane) return;
      const [x] = api.coord([monthStart(month), 0]);
      const [to] = api.coord([monthStart(month + 1), 0]);
      if (to < 0 || x > chart.getWidth()) return;
      return {
        type: 'rect', shape: { x, y: lanesTop + lane.top + nameHeight, width: Math.max(1, to - x - 1), height: 22 },
        style: { fill: look.through(look.accent, 0.12 + (0.7 * count) / most[number]), stroke: look.line },
        textContent: to - x > 26 ? { type: 'text' as const, style: { text: String(count), fill: look.ink, font: `11px ${look.font}` } } : undefined, textConfig: { position: 'inside' },
        emphasis: { style: { stroke: look.ink, lineWidth: 2 } },
      };
    };
    const renderLane: CustomSeriesRenderItem = (params) => {
      const lane = lanes[params.dataIndex];
      if (!lane) return;
      const y = lanesTop + lane.top;
      return {
        type: 'group', silent: true,
        children: [
          { type: 'rect', shape: { x: left, y, width: chart.getWidth() - left - right, height: heightOf(lane) }, style: { fill: look.shade } },
          { type: 'text', style: { text: whole.lanes[lane.number], x: left + 4, y: y + 4, fill: look.ink, font: `600 12px ${look.font}` } },
        ],
      };
    };
    return {
      animation: false,
      textStyle: text,
      tooltip: tooltip(look),
      grid: [
        { left, right, top: 36, height: heatHeight, containLabel: false },
        { left, right, top: lanesTop, height: Math.max(20, total), containLabel: false },
      ],
      xAxis: [
        { ...axis, gridIndex: 0, axisLabel: { ...axis.axisLabel, show: true } },
        { ...axis, gridIndex: 1, axisLabel: { ...axis.axisLabel } },
      ],
      yAxis: [
        {
          gridIndex: 0, min: -1, max: 1, interval: 1, name: place.dataset.heat, nameGap: 18, nameTextStyle: { ...text, align: 'left' },
          axisLabel: { ...text, inside: true, margin: 2, verticalAlign: 'bottom', formatter: (value: number) => (value > 0 ? `+${value}` : `${value}`.replace('-', '−')) },
          splitLine: { lineStyle: { color: look.line } },
        },
        { gridIndex: 1, min: 0, max: 1, show: false },
      ],
      dataZoom: [
        { type: 'inside', xAxisIndex: [0, 1], filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, startValue: view[0], endValue: view[1], minValueSpan: 28 * day },
        {
          type: 'slider', xAxisIndex: [0, 1], filterMode: 'none', bottom: 8, height: 26, startValue: view[0], endValue: view[1], minValueSpan: 28 * day,
          borderColor: look.line, fillerColor: look.through(look.accent, 0.18), handleStyle: { color: look.ground, borderColor: look.accent }, moveHandleStyle: { color: look.accent },
          textStyle: text, labelFormatter: (value: number) => monthText(monthOf(value)), brushSelect: false,
        },
      ],
      series: [
        {
          type: 'line', xAxisIndex: 0, yAxisIndex: 0, data: heats.map((point, n) => [monthStart(whole.from + n) + 14 * day, point ? point[1] : null]), connectNulls: false,
          symbol: 'circle', symbolSize: 5, showAllSymbol: true, cursor: 'pointer', clip: true,
          lineStyle: { color: look.ink, width: look.strong ? 3 : 2 }, itemStyle: { color: look.ink }, emphasis: { scale: 2 },
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => heatWords(dataIndex) },
          markArea: {
            silent: true,
            data: whole.eras.map(([name, from, to, tide]) => [
              {
                name, xAxis: monthStart(from), itemStyle: { color: look.through(look.tone(tide), 0.14) },
                label: { ...text, position: 'insideTop', fontWeight: 600, show: ((place.clientWidth - left - right) * (monthStart(to + 1) - monthStart(from))) / (view[1] - view[0]) > widthOf(name) + 8 },
              },
              { xAxis: monthStart(to + 1) },
            ]),
          },
        },
        { type: 'custom', xAxisIndex: 1, yAxisIndex: 1, data: lanes.map(() => [start, 0]), renderItem: renderLane, silent: true, z: 0, tooltip: { show: false } },
        {
          type: 'custom', xAxisIndex: 1, yAxisIndex: 1, progressive: 0, cursor: 'pointer',
          data: answer.cells.length > 0 ? answer.cells.map((cell) => [monthStart(cell[1]), 0]) : answer.marks.map((mark) => [mark[1] * day, 0]),
          clip: !hasWords, renderItem: answer.cells.length > 0 ? renderCell : render,
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => (answer.cells.length > 0 ? cellWords(dataIndex) : markWords(dataIndex)) },
        },
      ],
    };
  }

  const heatWords = (index: number) => {
    const [month, heat, voices] = heats[index]!;
    return `${monthText(month - 1)} – ${monthText(month + 1)}\n${place.dataset.heat} ${heat > 0 ? '+' : ''}${heat.toFixed(2)}\n${place.dataset.told!.replace('{0}', String(voices))}`;
  };
  const cellWords = (index: number) => `${whole.lanes[answer.cells[index][0]]} ${monthText(answer.cells[index][1])}: ${answer.cells[index][2]}`;
  const markWords = (index: number) => `${answer.marks[index][4]}\n${dates(answer.marks[index])}`;

  function choices(): Choice[] {
    if (answer.cells.length > 0) {
      return answer.cells.map((cell, data) => ({ series: seriesOfLanes, data, words: () => cellWords(data), url: cellList(cell) }));
    }
    return answer.marks.flatMap((mark, data) => (inView(mark) ? [{ series: seriesOfLanes, data, words: () => markWords(data), url: mark[5] }] : []));
  }

  let look: Look | undefined;
  const redraw = () => {
    if (!look) return;
    lay();
    chart.setOption(option(look), { replaceMerge: ['series'], lazyUpdate: true });
    chart.resize(); // draws both, once
  };

  // The months in view stand in the address, so that it can be sent on; the marks of few enough months are fetched where only counts were.
  async function settle(): Promise<void> {
    const [from, to] = months();
    const isWhole = from <= whole.from && to >= whole.to;
    const address = new URL(location.href);
    address.searchParams.delete('year');
    for (const [key, month] of [['from', from], ['to', to]] as const) {
      if (isWhole) address.searchParams.delete(key);
      else address.searchParams.set(key, monthText(month));
    }
    history.replaceState(null, '', address);
    const list = document.createElement('a');
    list.className = 'link-quiet';
    list.href = listOf(place.dataset.here!, from, to).replace('#list', ''); // a fragment alone would load nothing
    list.textContent = `${place.dataset.list} ${monthText(from)} – ${monthText(to)}`;
    place.parentElement?.querySelector('[data-chart-said]')?.replaceChildren(list);
    if (whole.cells.length > 0) {
      const near = isWhole ? whole : await fetchJson<Answer>(`${place.dataset.source!.replace(/[?&]from=[^&]*&to=[^&]*/, '')}${place.dataset.source!.includes('?') ? '&' : '?'}from=${monthText(from)}&to=${monthText(to)}`);
      answer = near.marks.length > 0 ? near : whole;
    }
    redraw();
    place.dataset.view = `${monthText(from)},${monthText(to)}`;
  }

  let settling = 0;
  chart.on('datazoom', () => {
    const zoom = (chart.getOption().dataZoom as { startValue: number; endValue: number }[])[0];
    if (Math.abs(zoom.startValue - view[0]) < day && Math.abs(zoom.endValue - view[1]) < day) return;
    view = [zoom.startValue, zoom.endValue];
    clearTimeout(settling);
    settling = window.setTimeout(() => void settle(), 200);
  });
  chart.on('click', (event) => {
    if (event.dataIndex === undefined) return;
    if (event.seriesIndex === seriesOfHeat && event.componentType === 'series') location.assign(heatList(whole.from + event.dataIndex));
    else if (event.seriesIndex === seriesOfLanes) location.assign(answer.cells.length > 0 ? cellList(answer.cells[event.dataIndex]) : answer.marks[event.dataIndex][5]);
  });
  choosable(place, chart, choices);
  place.addEventListener('keydown', (event) => {
    const factor = event.key === '+' || event.key === '=' ? 0.25 : event.key === '-' || event.key === '−' ? -0.5 : 0;
    if (factor === 0) return;
    const by = (view[1] - view[0]) * factor;
    chart.dispatchAction({ type: 'dataZoom', startValue: Math.max(start, view[0] + by), endValue: Math.min(end, view[1] - by) });
  });
  addEventListener('hashchange', () => {
    chosen = location.hash.slice(1);
    redraw();
  });
  return {
    draw(next) {
      look = next;
      redraw();
      place.dataset.marks = String(answer.marks.length);
    },
  };
}

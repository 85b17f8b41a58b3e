// Figures of one kind in one unit over time: as wide as the time they may mean, as high as their range; an arrow where a bound is open.
import type { CustomSeriesRenderItem } from 'echarts';
import type { Drawing } from './charts';
import type { Choice } from './stage';
import { choosable, day, fetchJson, stage, timeAxis, tooltip } from './stage';

interface Answer {
  /** First and last day counted from 1970, bounds, tone, words, address. */
  rows: [first: number, last: number, low: number | null, high: number | null, tone: string, words: string, url: string][];
  /** Names of large numbers, the largest first: 1e8 億. */
  scale: [size: number, name: string][];
  percent: boolean;
}

const widestLinear = 60; // beyond it a few large figures would leave all others at zero

export async function signals(place: HTMLElement): Promise<Drawing> {
  const { rows, scale, percent } = await fetchJson<Answer>(place.dataset.source!);
  const figures = rows.flatMap((row) => [row[2], row[3]]).filter((figure) => figure !== null);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const isLog = least > 0 && most / least > widestLinear;
  const chart = stage(place);
  const number = (value: number) => {
    if (percent) return `${+(value * 100).toPrecision(4)}%`;
    const [size, name] = scale.find(([of]) => Math.abs(value) >= of) ?? [1, ''];
    return `${+(value / size).toPrecision(4)}${name}`;
  };
  const words = (index: number) => rows[index][5];
  const choices = (): Choice[] => rows.map((row, data) => ({ series: 0, data, words: () => words(data), url: row[6] }));
  choosable(place, chart, choices);
  chart.on('click', (event) => {
    if (event.dataIndex !== undefined) location.assign(rows[event.dataIndex][6]);
  });

  return {
    draw(look) {
      const text = { color: look.ink, fontFamily: look.font };
      const render: CustomSeriesRenderItem = (params, api) => {
        const [first, last, low, high, tone, said] = rows[params.dataIndexInside];
        const [x, top] = api.coord([first * day, high ?? low!]);
        const [to, bottom] = api.coord([(last + 1) * day, low ?? high!]);
        const width = Math.max(7, to - x);
        const colour = look.tone(tone);
        const height = Math.max(5, bottom - top);
        const y = bottom - top < 5 ? (top + bottom) / 2 - 2.5 : top;
        const middle = x + width / 2;
        const arrow = (tip: number, from: number) => [
          { type: 'line' as const, shape: { x1: middle, y1: from, x2: middle, y2: tip }, style: { stroke: colour, lineWidth: 2 } },
          { type: 'polygon' as const, shape: { points: [[middle - 5, tip], [middle + 5, tip], [middle, tip + (tip < from ? -8 : 8)]] }, style: { fill: colour } },
        ];
        return {
          type: 'group',
          children: [
            { type: 'rect', shape: { x, y, width, height, r: 2 }, style: { fill: look.through(colour, low === high ? 0.9 : 0.35), stroke: colour, lineWidth: look.strong ? 2 : 1 }, emphasis: { style: { stroke: look.ink, lineWidth: 3 } } },
            ...(high === null ? arrow(y - 18, y) : []),
            ...(low === null ? arrow(y + height + 18, y + height) : []),
            ...(rows.length <= 30 && place.clientWidth > 600
              ? [{ type: 'text' as const, silent: true, style: { text: said.split('\n')[0], x: x + width + 4, y: y + height / 2, verticalAlign: 'middle' as const, fill: look.ink, font: `12px ${look.font}`, width: 150, overflow: 'truncate' as const } }]
              : []),
          ],
        } as ReturnType<CustomSeriesRenderItem>;
      };
      chart.setOption({
        animation: false,
        tooltip: { ...tooltip(look), formatter: ({ dataIndex }: { dataIndex: number }) => words(dataIndex) },
        grid: { left: 12, right: rows.length <= 30 && place.clientWidth > 600 ? 150 : 24, top: 40, bottom: 12, containLabel: true },
        xAxis: { ...timeAxis(look), min: Math.min(...rows.map((r) => r[0])) * day - 20 * day, max: (Math.max(...rows.map((r) => r[1])) + 21) * day },
        yAxis: {
          type: isLog ? 'log' : 'value', name: `${place.dataset.unit}${isLog ? `（${place.dataset.log}）` : ''}`, nameTextStyle: { ...text, align: 'left' },
          axisLabel: { ...text, formatter: number }, splitLine: { lineStyle: { color: look.line } }, scale: false, ...(isLog ? {} : { min: Math.min(0, least), max: most * 1.08 }), // room for the mark of the highest
        },
        series: [{
          type: 'custom', cursor: 'pointer', clip: false, renderItem: render, encode: { x: [0, 1], y: [2, 3] },
          data: rows.map(([first, last, low, high]) => [first * day, (last + 1) * day, low ?? high, high ?? low]),
        }],
      });
      place.dataset.marks = String(rows.length);
    },
  };
}

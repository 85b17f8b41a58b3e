// Builds the browser's part into the folder given: site.css (Tailwind and daisyUI), site.js, review.js for editors, and the chunks that site.js fetches where a page has a chart.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { buildSync } from 'esbuild';

const dist = process.argv[2];
mkdirSync(dist, { recursive: true });
for (const file of readdirSync(dist)) if (file.startsWith('chart-')) rmSync(`${dist}/${file}`); // chunks of a build before
const build = (options) => buildSync({ outdir: dist, bundle: true, format: 'esm', minify: true, target: 'es2022', legalComments: 'none', logLevel: 'warning', ...options });
// Two builds: in one, what the charts' chunks share would be fetched by every page.
build({ entryPoints: ['charts/charts.ts'], entryNames: 'chart-[name]', chunkNames: 'chart-[name]-[hash]', splitting: true });
build({ entryPoints: ['site.ts', 'review.ts'], external: ['./chart-charts.js'] });
execFileSync('npx', ['tailwindcss', '-i', 'site.css', '-o', `${dist}/site.css`, '--minify'], { stdio: ['ignore', 'ignore', 'inherit'] });

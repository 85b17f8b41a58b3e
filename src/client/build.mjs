// Builds the browser's part into the folder given: site.css (Tailwind and daisyUI), site.js, and the chunks that it fetches where a page has a chart.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { buildSync } from 'esbuild';

const dist = process.argv[2];
mkdirSync(dist, { recursive: true });
for (const file of readdirSync(dist)) if (/-[A-Z0-9]{8}\.js$/.test(file)) rmSync(`${dist}/${file}`); // chunks of a build before
buildSync({
  entryPoints: ['site.ts'], outdir: dist, chunkNames: 'chart-[name]-[hash]', bundle: true, splitting: true, format: 'esm', minify: true, target: 'es2022',
  legalComments: 'none', logLevel: 'warning',
});
execFileSync('npx', ['tailwindcss', '-i', 'site.css', '-o', `${dist}/site.css`, '--minify'], { stdio: ['ignore', 'ignore', 'inherit'] });

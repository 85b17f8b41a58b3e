// Builds the browser's part into the folder given: site.css (Tailwind and daisyUI) and site.js.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { buildSync } from 'esbuild';

const dist = process.argv[2];
mkdirSync(dist, { recursive: true });
buildSync({ entryPoints: ['site.ts'], outfile: `${dist}/site.js`, bundle: true, minify: true, target: 'es2022', logLevel: 'warning' });
execFileSync('npx', ['tailwindcss', '-i', 'site.css', '-o', `${dist}/site.css`, '--minify'], { stdio: ['ignore', 'ignore', 'inherit'] });

// Builds the browser's part into the folder given: site.css (Tailwind and daisyUI).
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const dist = process.argv[2];
mkdirSync(dist, { recursive: true });
execFileSync('npx', ['tailwindcss', '-i', 'site.css', '-o', `${dist}/site.css`, '--minify'], { stdio: ['ignore', 'ignore', 'inherit'] });

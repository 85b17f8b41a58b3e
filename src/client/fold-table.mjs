// Writes the table that folds Traditional Chinese and regional variants into one form: one pair of characters a line.
// Only pairs within the BMP are kept, so that folding never changes a text's length in UTF-16 units.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { read } from './opencc.mjs';

const simplified = read('STCharacters');
const toSimplified = read('TSCharacters');
const variants = new Map();
for (const name of ['CJK_Compatibility_Ideographs', 'JPShinjitaiCharacters', 'HKVariantsRev', 'TWVariantsRev']) {
  for (const [from, to] of read(name)) {
    // 芸 is a Japanese form of 藝 and a Chinese given name of its own: a character in Chinese use keeps its identity.
    if (name.startsWith('JP') && simplified.has(from)) continue;
    variants.set(from, to);
  }
}

const single = (text) => text.length === 1;
const lines = [];
for (const from of new Set([...toSimplified.keys(), ...variants.keys()])) {
  let to = from;
  for (let round = 0; round < 3; round++) {
    to = variants.get(to) ?? to;
    to = toSimplified.get(to) ?? to;
  }
  if (to !== from && single(from) && single(to)) lines.push(from + to);
}

mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(process.argv[2], lines.sort().join('\n') + '\n');

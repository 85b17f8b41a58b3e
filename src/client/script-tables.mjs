// Writes the tables that turn a text into the other script: characters, and the phrases in which a character goes another way
// (头发 → 頭髮). Only pairs of one length are kept, so that a converted text has the units of the original and spans hold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { read } from './opencc.mjs';

/** Character by character, without phrases. */
const convert = (text, characters) => [...text].map((character) => characters.get(character) ?? character).join('');

function write(name, characters, phrases, last = new Map()) {
  const finished = (text) => convert(text, last);
  const pairs = [...characters].map(([from, to]) => [from, finished(to)]);
  for (const character of last.keys()) if (!characters.has(character)) pairs.push([character, last.get(character)]);
  for (const [from, to] of phrases) if (convert(from, characters) !== to) pairs.push([from, finished(to)]);
  const lines = pairs.filter(([from, to]) => from.length === to.length && (from !== to || from.length > 1)).map((pair) => pair.join('\t'));
  writeFileSync(`${process.argv[2]}/${name}.txt`, lines.sort().join('\n') + '\n');
}

mkdirSync(process.argv[2], { recursive: true });
write('to-traditional', read('STCharacters'), read('STPhrases'), read('TWVariants'));
// A Taiwanese form is first read as the one that the table knows: 核, there also 覈, stays 核.
const simplified = read('TSCharacters');
const variants = [...read('TWVariantsRev')].map(([from, to]) => [from, simplified.get(to) ?? to]);
write('to-simplified', new Map([...variants, ...simplified]), read('TSPhrases'));

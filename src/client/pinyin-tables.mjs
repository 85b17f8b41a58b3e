// Writes how Chinese characters and surnames are read, from pinyin-pro's dictionaries (MIT, Copyright (c) 2020 zh-lx), into a folder:
// pinyin.txt, all readings of a character, the usual one first, and all characters read so; surname-pinyin.txt, how a surname is read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const surnames = readFileSync(fileURLToPath(new URL('../TalentMap.Core/Extraction/Lexicons/surnames.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')[0]);

const readings = new Map();
for (let code = 0x3400; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const read = pinyin(character, { multiple: true, type: 'array' }).filter((reading) => reading !== character);
  if (read.length > 0) readings.set(read.join(' '), (readings.get(read.join(' ')) ?? '') + character);
}

const usual = (name) => pinyin(name, { type: 'array' }).join(' ');
const asSurname = (name) => pinyin(`${name}一`, { type: 'array', surname: 'head' }).slice(0, name.length).join(' ');

mkdirSync(process.argv[2], { recursive: true });
const write = (name, rows) => writeFileSync(`${process.argv[2]}/${name}.txt`, rows.map((row) => row.join('\t')).join('\n') + '\n');
write('pinyin', [...readings]);
// One that is read as always needs no line; one of two characters says how far it goes.
write('surname-pinyin', surnames.filter((name) => name.length > 1 || asSurname(name) !== usual(name)).map((name) => [asSurname(name), name]));

// Counts in jieba's dictionary (MIT, Copyright (c) 2013 Sun Junyi) how rare words, characters of Chinese names and characters of foreign names are.
// Writes word-costs.txt, name-costs.txt and transliteration-costs.txt into a folder. A cost is twice the negative natural logarithm of a share.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const jieba = dirname(fileURLToPath(import.meta.resolve('@node-rs/jieba/package.json')));
const lexicons = fileURLToPath(new URL('../TalentMap.Core/Extraction/Lexicons/', import.meta.url));

const cost = (share) => Math.round(-2 * Math.log(share));
const isHan = (text) => /^[一-\u9fff]+$/.test(text);
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

/** One of our own lists as a Map from word to class. */
const own = (name) => new Map(lines(`${lexicons}${name}.txt`).map((line) => line.split('\t')));

/** The dictionary: a word, how often it was met in news and books, and its part of speech (ICTCLAS letters). */
const dictionary = lines(`${jieba}/dict.txt`)
  .map((line) => line.split(' '))
  .map(([word, count, tag]) => ({ word, count: Number(count), tag }));
const han = dictionary.filter(({ word }) => isHan(word));

const surnames = own('surnames');
const characters = own('given-name-characters');
const foreign = own('transliteration-characters');

// 王总, 李某, 陈家, 赵庄: behind a surname alone these say a post, a kinship or a place.
const notAlone = new Set('乡伯叔哥妻姐姨嫂家导庄府村母氏父爷科董镇区厂县处姓局店总某街队');

mkdirSync(process.argv[2], { recursive: true });
const write = (name, rows) => writeFileSync(`${process.argv[2]}/${name}.txt`, rows.map((row) => row.join('\t')).join('\n') + '\n');
write('word-costs', wordCosts());
write('name-costs', nameCosts());
write('transliteration-costs', transliterationCosts());

/** Words of one to four characters, no people's names, the longer ones from 30 occurrences on: the cost, the class, all words of both. */
function wordCosts() {
  const all = dictionary.reduce((sum, { count }) => sum + count, 0);
  const rows = new Map();
  for (const { word, count, tag } of han) {
    if (word.length > 4 || (word.length > 1 && (count < 30 || tag.startsWith('nr')))) continue;
    const key = `${cost(count / all)}\t${wordClass(word, tag)}`;
    group(rows, key, word);
  }
  return [...rows].sort().map(([key, words]) => [key, words.sort().join(' ')]);
}

function wordClass(word, tag) {
  if ('当跟问任管飞升投夹'.includes(word)) return 'verb'; // news uses them as verbs; the dictionary says otherwise
  if (/^v[dgiq]?$/.test(tag)) return 'verb';
  return /^[cdfmpqrtuy]/.test(tag) ? 'function' : 'noun'; // conjunctions, adverbs, places and times, numbers, prepositions, pronouns, particles
}

/** Characters of given names: what each costs alone (林岚), as the first of two and as the last of two (林晓岚). Each name counts once. */
function nameCosts() {
  const counts = { alone: new Map(), first: new Map(), last: new Map() };
  for (const given of givenNames()) {
    if (given.length === 1) add(counts.alone, given);
    else {
      add(counts.first, given[0]);
      add(counts.last, given[1]);
    }
  }
  const alone = sum(counts.alone);
  const pairs = sum(counts.first);
  const common = [...characters].filter(([, kind]) => kind === 'common').map(([character]) => character);
  const known = [...new Set([...common, ...counts.alone.keys(), ...counts.first.keys(), ...counts.last.keys(), ...notAlone])].sort();
  return known.map((character) => {
    const at = (place) => counts[place].get(character) ?? 0;
    // Smoothed: one more for a character that we know from given names; what the dictionary alone says counts less.
    const isCommon = characters.get(character) === 'common';
    const smooth = (count, more) => (isCommon ? count + more : 0.4 * count + more / 5);
    const inPair = (place) => cost(smooth(at(place), 1) / (1.2 * pairs));
    // Few names have one character, so those of two say a little about them too.
    const single = cost(smooth(at('alone') + 0.06 * (at('first') + at('last')), 0.6) / (alone + 0.12 * pairs));
    return [character, notAlone.has(character) ? 40 : single, inPair('first'), inPair('last')];
  });
}

/** The given names of the people in the dictionary whose surname we know. */
function givenNames() {
  return han.filter(({ tag }) => tag === 'nr').flatMap(({ word, count }) => {
    const surname = word.length > 2 && surnames.has(word.slice(0, 2)) ? word.slice(0, 2) : word[0];
    const given = word.slice(surname.length);
    const counts = (surnames.get(surname) ?? 'particle') !== 'particle' && (given.length === 1 || given.length === 2)
      && ![...given].some((character) => characters.get(character) === 'never')
      && [...word].filter((character) => foreign.get(character) === 'strong').length < 2 // 马克斯
      && (given.length === 1 || (count <= 30 && !isCalled(given))); // a frequent one of three characters is mostly a word or a place
    return counts ? [given] : [];
  });
}

/** 张大娘, 李家村, 王老师, 周太后: what somebody or a place is called, no given name. */
function isCalled(given) {
  return '县镇村乡河氏爷哥王师们娘叔伯某人'.includes(given[1]) || '家师老太之某'.includes(given[0]);
}

/** Characters of foreign names in Chinese: the cost and all characters of it. Those of our own list and plain surnames are met more often than here. */
function transliterationCosts() {
  const counts = new Map();
  for (const { word, tag } of han) {
    if (tag === 'nrt') for (const character of word) add(counts, character);
  }
  const all = sum(counts) + 3000;
  const rows = new Map();
  for (const character of new Set([...counts.keys(), ...foreign.keys(), ...surnames.keys()])) {
    if (character.length > 1) continue;
    const met = counts.get(character) ?? 0;
    if (met < 2 && !foreign.has(character) && !surnames.has(character)) continue;
    const more = { strong: 8, weak: 2 }[foreign.get(character)] ?? 0;
    const asSurname = { frequent: 1, plain: 1 }[surnames.get(character)] ?? 0;
    if (met + more + asSurname === 0) continue;
    const price = cost((met + more + asSurname) / all);
    group(rows, price, character);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([price, of]) => [price, of.sort().join('')]);
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function group(rows, key, entry) {
  if (!rows.has(key)) rows.set(key, []);
  rows.get(key).push(entry);
}

function sum(counts) {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}

// Writes given names in plain Latin letters from Faker's locales (MIT, Copyright (c) 2022 Faker), one a line: all English and Indian ones, and what
// three locales have in common.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allLocales } from '@faker-js/faker';

const locales = new Map();
for (const [locale, { person }] of Object.entries(allLocales)) {
  const { generic = [], female = [], male = [] } = person?.first_name ?? {};
  for (const name of new Set([...generic, ...female, ...male])) {
    if (/^[A-Z][a-z]+$/.test(name)) locales.set(name, [...(locales.get(name) ?? []), locale]);
  }
}

const isWidespread = (places) => places.includes('en') || places.includes('en_IN') || places.length >= 3;
const names = [...locales].filter(([, places]) => isWidespread(places)).map(([name]) => name);

mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(process.argv[2], names.sort().join('\n') + '\n');

// `npm run architecture`: draws the diagram of the rooms in CONTRIBUTING.md again.
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceArchitecture } from './architectureDiagram.ts';

const path = 'CONTRIBUTING.md';
writeFileSync(path, replaceArchitecture(readFileSync(path, 'utf8')));
console.log(`${path} is up to date.`);

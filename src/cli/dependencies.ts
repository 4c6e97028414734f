// `npm run licences`: writes the table of production dependencies again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { formatDependencies } from './dependencyTable.ts';

mkdirSync('e2e/supply', { recursive: true });
writeFileSync('e2e/supply/dependencies.md', formatDependencies());
console.log('e2e/supply/dependencies.md is up to date.');

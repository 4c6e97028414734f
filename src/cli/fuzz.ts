// `npm run fuzz [-- --cases N --seed S]`: reads damaged files of every kind and holds each to
// the promise of the readers; prints a table, and keeps that of the usual run in
// e2e/fuzz/summary.md.
import { fuzz } from '../../e2e/fuzz/run.ts';

process.exitCode = (await fuzz(process.argv.slice(2))) ? 0 : 1;

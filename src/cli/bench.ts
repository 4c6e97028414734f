// `npm run bench [-- PART …]`: measures the built page and the readers in one run; prints
// tables and writes them to e2e/bench/summary.md. Without parts, all of them.
import { measureParts } from '../../e2e/bench/run.ts';

process.exitCode = (await measureParts(process.argv.slice(2))) ? 0 : 1;

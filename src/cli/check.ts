/**
 * `npm run check -- FILE… [--json | --sarif] [--verbose]`: do the figures agree?
 *
 * Prints a report for people, the findings as JSON, or SARIF 2.1.0.
 */
import { runCheck } from './checkRun.ts';

const { code, out, err } = await runCheck(process.argv.slice(2));
if (out !== '') console.log(out);
if (err !== '') console.error(err);
process.exitCode = code;

// Loaded before anything else in the process that runs the mutants (stryker.config.json).
import { register } from 'node:module';

register('./resolve.ts', import.meta.url);

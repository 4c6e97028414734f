// The writing worker: a disclosure in, files out. Runs beside the page, so that the page
// stays responsive and a file that is no longer wanted ends with it.
import { expose } from 'comlink';
import { createDataWriter } from './dataWriter.ts';

expose(createDataWriter());

/**
 * `npm run data`: reads every source under `data/` and writes the validated
 * JSON and a report beside it.
 *
 * A source that cannot be read ends the command with exit code 1, its line
 * and what was expected; then nothing is written at all.
 * `npm run data -- --check` writes nothing and says whether the files are stale.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { formatPlace } from './data/report.ts';
import {
  buildSample,
  type GeneratedFile,
  getSchemaFile,
  listSampleFolders,
  type SampleFailure,
} from './data/samples.ts';

const dataFolder = resolve(import.meta.dirname, '../../data');

async function main(isCheckOnly: boolean): Promise<number> {
  const folders = listSampleFolders(dataFolder);
  const files: GeneratedFile[] = [getSchemaFile(dataFolder)];
  for (const [index, folder] of folders.entries()) {
    showProgress(`${String(index + 1)}/${String(folders.length)} ${folder}`);
    const result = await buildSample(dataFolder, folder);
    if (!result.ok) return reportFailure(result.problem);
    files.push(...result.value.files);
    const { account, issues } = result.value.reading;
    console.log(
      `${folder}：读入 ${String(account.read)} 行，剩余 ${String(account.leftover)} 行，问题 ${String(issues.length)} 个`,
    );
  }
  const stale = files.filter(isStale);
  if (isCheckOnly) return reportStale(stale);
  for (const file of stale) writeWhole(file);
  console.log(
    `已写入 ${String(stale.length)} 个文件，${String(files.length - stale.length)} 个没有变化。`,
  );
  return 0;
}

function isStale({ path, text }: GeneratedFile): boolean {
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
}

/** Writes beside the target and renames, so that a cut never leaves half a file. */
function writeWhole({ path, text }: GeneratedFile): void {
  const temporary = `${path}.new`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function reportStale(stale: readonly GeneratedFile[]): number {
  if (stale.length === 0) return 0;
  const names = stale.map(({ path }) => relative(process.cwd(), path));
  console.error(`这些生成的文件已过期，请运行 npm run data：\n${names.join('\n')}`);
  return 1;
}

function reportFailure({ folder, failure }: SampleFailure): number {
  const place = failure.source === undefined ? '' : `${formatPlace(failure.source)}：`;
  console.error(`${folder}：${place}${failure.message}\n${failure.detail}\n${failure.remedy}`);
  return 1;
}

function showProgress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}\r`);
}

process.exitCode = await main(process.argv.includes('--check'));

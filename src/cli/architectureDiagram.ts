// The diagram of the rooms, drawn from what the files of src/ really import.
// Comes in: the folder. Goes out: Mermaid text, an arrow from each room to each room
// whose facts or parts it uses, and the block of CONTRIBUTING.md that holds it.
// Tests and fixtures are left out; an import of a type is an import.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const begin = '<!-- architecture: written by `npm run architecture` -->';
const end = '<!-- architecture: end -->';

/** From the source of data to the reader. */
const order = ['data', 'model', 'lib', 'ingest', 'checks', 'derive', 'state', 'ui', 'views', 'cli'];

/** Folder of src/, `page` for its entries, `data` for the bundled files; undefined for others. */
function findRoom(path: string): string | undefined {
  const [top, room, ...rest] = path.split(sep);
  if (top === 'data') return 'data';
  if (top !== 'src' || room === undefined) return undefined;
  return rest.length === 0 ? 'page' : room;
}

function listEdges(file: string): readonly string[] {
  const from = findRoom(file);
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import|import\(|new URL\()\s*'(\.[^']+)'/gu)].flatMap(
    ([, to = '']) => {
      const room = findRoom(normalize(join(dirname(file), to)));
      const isEdge = from !== undefined && room !== undefined && room !== from && room !== 'page';
      return isEdge ? [`${from} ${room}`] : [];
    },
  );
}

function byOrder(left: string, right: string): number {
  const rank = (edge: string) =>
    edge
      .split(' ')
      .map((room) => order.indexOf(room) + 1)
      .reduce((sum, place) => sum * 100 + place, 0);
  return rank(left) - rank(right);
}

/** Mermaid text; the same imports give the same text. Works from the project's folder. */
export function drawArchitecture(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
    .map((name) => join('src', name))
    .filter((file) => findRoom(file) !== 'testing');
  const edges = [...new Set(files.flatMap(listEdges))].sort(byOrder);
  const arrows = edges.map((edge) => `  ${edge.replace(' ', ' --> ')}`);
  return ['```mermaid', 'flowchart BT', ...arrows, '```'].join('\n');
}

/** The document with the diagram as it is now. Throws if the block is not there. */
export function replaceArchitecture(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error('CONTRIBUTING.md has no block for the diagram');
  return [document.slice(0, from) + begin, drawArchitecture(), document.slice(to)].join('\n\n');
}

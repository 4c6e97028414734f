// The lint rule that holds the fence between the rooms of src/.
// Comes in: every import, export-from, dynamic import, import type and
// `new URL('./x', import.meta.url)` of a file. Goes out: one report per import
// that the table in rooms.ts does not permit, or that lacks its extension.
// A test file may do what its room may, and also use testing/, data/ and Node.
import { posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { type RoomName, rooms } from './rooms.ts';

interface Place {
  readonly room: RoomName | 'entry' | 'outside';
  /** Folder of a view, "" for files directly in views/ and for other rooms. */
  readonly view: string;
  readonly path: string;
  readonly isTest: boolean;
}

const isRoom = (name: string): name is RoomName => Object.hasOwn(rooms, name);

function locate(path: string): Place {
  const [top = '', room = '', view = '', file] = path.split('/');
  const isTest = /\.test\.tsx?$/.test(path);
  if (top !== 'src') return { room: 'outside', view: '', path, isTest };
  if (!isRoom(room)) return { room: 'entry', view: '', path, isTest };
  return { room, view: room === 'views' && file !== undefined ? view : '', path, isTest };
}

function judgeOutside(room: RoomName, from: Place, to: Place): string | undefined {
  const folder = to.path.split('/')[0] ?? '';
  const permitted: readonly string[] = rooms[from.isTest ? 'testing' : room].outside;
  return permitted.includes(folder) ? undefined : `${room}/ may not import ${folder}/`;
}

function judgeRooms(room: RoomName, from: Place, to: Place & { room: RoomName }) {
  if (room === to.room) {
    const isOpen = from.view === '' || to.view === '' || to.view === 'shared';
    return isOpen || from.view === to.view
      ? undefined
      : `the view ${from.view}/ may not import the view ${to.view}/`;
  }
  if (to.room === 'testing') return from.isTest ? undefined : 'only tests import testing/';
  return rooms[room].mayImport.includes(to.room)
    ? undefined
    : `${room}/ may not import ${to.room}/`;
}

function judgeFile(from: Place, to: Place): string | undefined {
  if (to.isTest) return 'nothing imports a test file';
  if (from.room === 'outside') return undefined;
  if (to.room === 'entry') return 'nothing imports the entry of the page';
  if (from.room === 'entry') {
    return to.room === 'testing' ? 'only tests import testing/' : undefined;
  }
  return to.room === 'outside'
    ? judgeOutside(from.room, from, to)
    : judgeRooms(from.room, from, { ...to, room: to.room });
}

function judgePackage(from: Place, name: string): string | undefined {
  if (from.room === 'entry' || from.room === 'outside') return undefined;
  const refused = rooms[from.room].refusedPackages.find((entry) =>
    /[/:]$/.test(entry) ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`),
  );
  if (refused === undefined || (refused === 'node:' && from.isTest)) return undefined;
  return `${name} stays out of ${from.room}/`;
}

/** The sentence against `specifier` in the file at `file` (path from the root, "/"), if any. */
function judge(file: string, specifier: string): string | undefined {
  const from = locate(file);
  if (!/^\.{1,2}\//.test(specifier)) return judgePackage(from, specifier);
  if (specifier.endsWith('/')) return undefined;
  if (!/\.[a-z]+(\?[\w&=]+)?$/.test(specifier)) return `${specifier} lacks its extension`;
  return judgeFile(from, locate(posix.join(posix.dirname(file), specifier)));
}

interface SourceNode {
  readonly value?: unknown;
}

/** Reports every import that the table of rooms does not permit. */
export const fenceRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node: Rule.Node, source: SourceNode | null | undefined) => {
      if (typeof source?.value !== 'string') return;
      const message = judge(file, source.value);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression': (
        node: Rule.Node & { readonly source?: SourceNode | null },
      ) => {
        check(node, node.source);
      },
      TSImportType: (node: Rule.Node & { readonly source?: SourceNode }) => {
        check(node, node.source);
      },
      'NewExpression[callee.name="URL"] > Literal.arguments[value=/^\\.\\.?\\u002F/]': (
        node: Rule.Node & SourceNode,
      ) => {
        check(node, node);
      },
    };
  },
};

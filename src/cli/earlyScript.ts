// The script that runs before anything is painted, written by the build because it names
// files of the build. A link to another place must not show the drawn overview first; and
// what that place and its document need is asked for at once, beside the page's own script,
// instead of after it. A file of its own, because the policy allows no script in the page.
import type { Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
/** The bundler notes which styles a chunk needs. */
type Chunk = Rolldown.OutputChunk & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/** Addresses relative to the page. */
export interface Preloads {
  readonly document: readonly string[];
  readonly views: Readonly<Record<string, readonly string[]>>;
}

/** The drawing a view opens with; the others are loaded when they are chosen. */
const firstDrawings: Readonly<Record<string, string>> = { expenditure: 'TreemapDrawing' };

const viewModule = /\/src\/views\/(\w+)\/\w+View\.tsx$/u;
const documentModule = /\/data\/disclosures\/([^/]+)\/(?:disclosure|reading)\.json$/u;

/** A chunk and all it imports, with their styles, but for what the page loads anyway. */
function collectFiles(bundle: Bundle, start: Chunk): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (chunk: Chunk) => {
    if (chunk.isEntry || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') visit(imported);
    }
  };
  visit(start);
  return files;
}

/** What each view needs, and the document that the page opens with: the latest, by its folder's name. */
export function listPreloads(bundle: Bundle): Preloads {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const find = (pattern: RegExp) =>
    chunks.flatMap((chunk) => {
      const name = pattern.exec(chunk.facadeModuleId?.replaceAll('\\', '/') ?? '')?.[1];
      return name === undefined ? [] : [{ name, chunk }];
    });
  const views = find(viewModule).map(({ name, chunk }) => {
    const drawing = firstDrawings[name];
    const drawn =
      drawing === undefined ? [] : find(new RegExp(`/drawings/(${drawing})\\.tsx$`, 'u'));
    const files = [chunk, ...drawn.map((one) => one.chunk)].flatMap((one) => [
      ...collectFiles(bundle, one),
    ]);
    return [name, [...new Set(files)]] as const;
  });
  const documents = find(documentModule).sort((left, right) => right.name.localeCompare(left.name));
  const latest = documents.filter(({ name }) => name === documents[0]?.name);
  return {
    document: latest.map(({ chunk }) => chunk.fileName),
    views: Object.fromEntries(views),
  };
}

/** Styles are only fetched into the cache: the page links them itself, in its own order. */
export function formatEarlyScript({ document, views }: Preloads): string {
  return `{
  const views = ${JSON.stringify(views)};
  const [, view] = /^#\\/(\\w+)/u.exec(location.hash) ?? [];
  if (location.hash.length > 1) document.documentElement.dataset.elsewhere = '';
  const own = location.hash.includes('document=') ? [] : ${JSON.stringify(document)};
  for (const file of [...own, ...(Object.hasOwn(views, view) ? views[view] : [])]) {
    if (file.endsWith('.css')) {
      fetch('./' + file).catch(() => undefined);
      continue;
    }
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = './' + file;
    document.head.append(link);
  }
}
`;
}

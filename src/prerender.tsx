// Draws the first page without a browser: the overview of the first bundled document,
// and all its published tables for readers without scripts. Used at build time only.
// Comes in: nothing but the bundled data. Goes out: markup for index.html and tables.html.
import { StrictMode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { bundledDocuments, loadReading } from './state/bundledDocuments.ts';
import { budgetStore } from './state/store.ts';
import { App } from './views/App.tsx';
import tablesStyle from './views/static/page.css?inline';
import { StaticTables } from './views/static/StaticTables.tsx';

const wholePage = Number.MAX_SAFE_INTEGER;

/**
 * `overview` goes into the root element of index.html and is hydrated as it stands;
 * `tables` is the body of tables.html, `tablesStyle` its style sheet.
 */
export async function renderFirstPage(): Promise<
  Readonly<Record<'overview' | 'tables' | 'tablesStyle' | 'title', string>>
> {
  const [first] = bundledDocuments;
  const reading = first === undefined ? undefined : await loadReading(first.id);
  if (reading === undefined) throw new Error('There is no bundled document to draw.');
  budgetStore.getState().addReading(reading);
  const page = (
    <StrictMode>
      <App />
    </StrictMode>
  );
  // Everything in its place at once: parts sent later would need inline scripts to move them.
  const { prelude } = await prerender(page, { progressiveChunkSize: wholePage });
  const { department, year } = reading.disclosure;
  return {
    overview: await new Response(prelude).text(),
    tables: renderToStaticMarkup(<StaticTables disclosure={reading.disclosure} />),
    tablesStyle,
    title: `${department.text} ${String(year)} 年部门预算`,
  };
}

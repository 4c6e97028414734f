// Which part of the view is open, and what is marked in it.
// Comes in: the view state, the document and the finding the link names, if any.
// `table` names a table, or one of the two other parts; a fact or a finding alone leads
// to where it stands.
import { type Fact, findFact } from '../../derive/facts.ts';
import { getFindingMarks } from '../../derive/findingPlaces.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Table } from '../../model/table.ts';
import { decodeFacts } from '../shared/factAddress.ts';

/** Values of `view.table` that name no table. */
export const textPart = 'text';
export const restPart = 'rest';

export type Part = 'tables' | 'text' | 'rest';

export type Mark = 'left' | 'right' | 'fact';

export interface TablesPlace {
  readonly part: Part;
  /** Tables to show: the chosen one, and the other side of a finding below it. */
  readonly tables: readonly Table[];
  readonly facts: readonly Fact[];
  /** Marks by address of a cell or a row. */
  readonly marks: ReadonlyMap<string, Mark>;
}

export interface Wanted {
  readonly table: string;
  readonly fact: string;
  readonly finding: Finding | undefined;
}

function listMarks(facts: readonly Fact[], finding: Finding | undefined): TablesPlace['marks'] {
  const own = facts.map(({ id }) => [id, 'fact'] as const);
  if (finding === undefined) return new Map(own);
  const { cells, rows } = getFindingMarks(finding);
  return new Map<string, Mark>([...own, ...cells, ...rows]);
}

function choosePart(table: string, facts: readonly Fact[], hasTable: boolean): Part {
  if (table === textPart) return 'text';
  if (table === restPart) return 'rest';
  const [first] = facts;
  if (table !== '' || hasTable || first === undefined) return 'tables';
  return first.kind === 'cell' ? 'tables' : 'text';
}

export function findPlace(disclosure: Disclosure, wanted: Wanted): TablesPlace {
  const { table, fact, finding } = wanted;
  const facts = decodeFacts(fact).flatMap((id) => findFact(disclosure, id) ?? []);
  const inFinding = finding === undefined ? [] : getFindingMarks(finding).tables;
  const ofFacts = facts.flatMap((one) => (one.kind === 'cell' ? [one.table.id] : []));
  const known = (id: string) => disclosure.tables.find((one) => one.id === id);
  const first = known(table) ?? known(inFinding[0] ?? '') ?? known(ofFacts[0] ?? '');
  const main = first ?? disclosure.tables[0];
  const others = inFinding.filter((id) => id !== main?.id).flatMap((id) => known(id) ?? []);
  return {
    part: choosePart(table, facts, first !== undefined),
    tables: main === undefined ? [] : [main, ...others],
    facts,
    marks: listMarks(facts, finding),
  };
}

/**
 * Rows of a panel with identity: id, role, code, name, project, place.
 *
 * In: assembled rows. Out: draft rows. The project name stands in one text
 * with the item's name where a table prints both: the longest known name of
 * the code that the text begins with is the item, the rest the project; where
 * no known name fits, the first printed gap divides them.
 */
import type { ClassificationList } from '../../model/classification.ts';
import type { RowRole } from '../../model/table.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { toName } from '../lexicon/normalise.ts';
import { findRowConcept, getLabelRole } from '../lexicon/rowLabels.ts';
import { getRowSource, joinWords, type RawRow } from './assemble.ts';
import type { DraftRow } from './draft.ts';
import type { PanelLayout } from './layout.ts';
import { placeRows } from './levels.ts';
import { findClassByName, type KnownNames } from './names.ts';

export interface RowContext {
  readonly kind: TableKind;
  readonly panel: PanelLayout;
  /** Id of the panel: `t7.0`. */
  readonly id: string;
  readonly names: KnownNames;
  readonly classification: ClassificationList;
}

interface Named {
  readonly name: string;
  readonly project?: string;
}

/** Kinds whose lines are concepts of the field, and not names of things. */
const labelledKinds: readonly TableKind[] = ['overview', 'appropriation', 'threePublic'];

function splitProject(row: RawRow, { names }: RowContext): Named {
  const text = joinWords(row.words);
  const bare = text.replaceAll(' ', '');
  for (const known of names.listNames(row.code)) {
    if (!bare.startsWith(known)) continue;
    if (bare === known) return { name: known };
    let at = 0;
    for (let left = known.length; left > 0; at += 1) if (text[at] !== ' ') left -= 1;
    return { name: known, project: text.slice(at).trim() };
  }
  const [first, ...others] = row.words;
  if (first === undefined || others.length === 0) return { name: text };
  return { name: toName(first.text), project: joinWords(others) };
}

function findRole(row: RawRow, name: string, { kind, panel, names }: RowContext): RowRole {
  if (row.code !== '') return 'line';
  const role = getLabelRole(name);
  if (role !== 'line') return role;
  if (names.isEntity(name)) return 'entity';
  return panel.hasCodes === true && !labelledKinds.includes(kind) ? 'entity' : 'line';
}

interface Identified {
  readonly row: RawRow;
  readonly named: Named;
  readonly role: RowRole;
  readonly code?: string;
  readonly isCodeInferred?: true;
}

function identify(row: RawRow, context: RowContext): Identified {
  const isProjectRow = context.panel.hasProject === true && row.code.length === 7;
  const named = isProjectRow ? splitProject(row, context) : { name: joinWords(row.words) };
  const role = findRole(row, named.name, context);
  if (row.code !== '') return { row, named, role, code: row.code };
  const isClassList = context.panel.side === 'expenditure' && role === 'line';
  const inferred = isClassList ? findClassByName(named.name, context.classification) : undefined;
  return inferred === undefined
    ? { row, named, role }
    : { row, named, role, code: inferred, isCodeInferred: true };
}

function getConcept({ named, role, code }: Identified, { kind }: RowContext) {
  const isNamed = code === undefined && (role !== 'line' || labelledKinds.includes(kind));
  const concept = isNamed && role !== 'entity' ? findRowConcept(named.name) : undefined;
  return concept === undefined ? {} : { concept };
}

/** Draft rows in printed order; parents are earlier rows of the same panel. */
export function buildRows(raw: readonly RawRow[], context: RowContext): readonly DraftRow[] {
  const rows = raw.map((row) => identify(row, context));
  const canIndent = context.panel.side !== 'expenditure';
  const places = placeRows(
    rows.map(({ row, named, role, code }) => ({
      role,
      ...(code === undefined ? {} : { code }),
      label: named.name,
      isIndented: canIndent && (row.pieces[0]?.start ?? 0) > 1,
    })),
  );
  const getId = (index: number) => `${context.id}.${String(index)}`;
  return rows.map((identified, index) => {
    const { row, named, role, code, isCodeInferred } = identified;
    const place = places[index];
    if (code !== undefined) context.names.add(code, named.name);
    return {
      id: getId(index),
      role,
      level: place?.level ?? 0,
      ...(place?.parent === undefined ? {} : { parent: getId(place.parent) }),
      ...(code === undefined ? {} : { code }),
      ...(isCodeInferred === undefined ? {} : { isCodeInferred }),
      ...getConcept(identified, context),
      ...(place?.isOfWhich === undefined ? {} : { isOfWhich: place.isOfWhich }),
      ...named,
      values: row.values,
      gridRow: row.gridRow,
      source: getRowSource(row),
    };
  });
}

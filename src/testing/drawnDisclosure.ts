/**
 * Small disclosures drawn as text, for tests of everything that reads facts.
 *
 * A row is `[code] name [@project] | values`, indented two spaces per level;
 * `总计` and `合计` are grand totals, `#name` is an entity, `=name` a subtotal.
 * A value is a figure as printed, `_` blank, `-` a dash, `!x` unreadable, or
 * `?` undetermined; values without a place follow after a slash: `| 33 ? ? / 33`.
 * A column is `concept`, `concept:scope`, `concept<period` or `economicClass=301`.
 */
import { parseAmount, type UnitName } from '../model/amount.ts';
import { type Concept, concepts, type FundScope } from '../model/concept.ts';
import { type Disclosure, disclosureSchemaName } from '../model/disclosure.ts';
import type {
  NarrativeTopic,
  Project,
  StatedAmount,
  StatedChange,
  StatedPercent,
  Statement,
  Subject,
} from '../model/narrative.ts';
import type { Reading } from '../model/reading.ts';
import type { SourceRef, TextFact } from '../model/source.ts';
import type { Cell, Column, Panel, Row, RowRole, Table, UnplacedValue } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';

export const drawnPlace: SourceRef = { source: 'drawn', page: 1, lines: [1, 1], chars: [0, 1] };

export function drawText(text: string): TextFact {
  return { text, source: drawnPlace };
}

function readFen(printed: string, unit: UnitName) {
  const reading = parseAmount(printed, unit);
  if (!reading.ok) throw new Error(`Not drawn as an amount: ${printed}`);
  return reading.value.fen;
}

function drawColumn(text: string): Column {
  const match = /^(\w+)(?::(\w+))?(?:<(\w+))?(?:=(\d+))?$/u.exec(text);
  const concept = concepts.find((name) => name === match?.[1]);
  if (match === null || concept === undefined) throw new Error(`Not a column: ${text}`);
  const [, , scope, period, code] = match;
  return {
    label: concept,
    groups: scope === undefined ? [] : [scope],
    type: 'amount',
    concept,
    ...(scope === undefined ? {} : { scope: scope as FundScope }),
    ...(period === undefined ? {} : { period: period as 'previousBudget' | 'previousExecution' }),
    ...(code === undefined ? {} : { code }),
  };
}

function drawCell(text: string, unit: UnitName, unplaced: readonly UnplacedValue[]): Cell {
  if (text === '_') return { state: 'blank' };
  if (text === '-') return { state: 'dash', printed: '-', source: drawnPlace };
  if (text === '?') return { state: 'undetermined', candidates: unplaced.map((_, index) => index) };
  if (text.startsWith('!')) {
    return { state: 'unreadable', printed: text.slice(1), source: drawnPlace };
  }
  return {
    state: 'amount',
    fen: readFen(text, unit),
    printed: text,
    provenance: { how: 'printed' },
    source: drawnPlace,
  };
}

interface Head {
  readonly role: RowRole;
  readonly level: number;
  readonly code: string | undefined;
  readonly name: string;
  readonly project: string | undefined;
  readonly concept: Concept | undefined;
}

function drawHead(text: string): Head {
  const match = /^( *)(?:(\d+) )?([#=]?)(?:\[(\w+)\])?([^@]*?)(?: @(.+))?$/u.exec(text.trimEnd());
  if (match === null) throw new Error(`Not a row: ${text}`);
  const [, indent = '', code, mark = '', concept, name = '', project] = match;
  const isTotal = /^(总计|合计|收入总计|支出总计)$/u.test(name);
  const roles: Readonly<Record<string, RowRole>> = { '#': 'entity', '=': 'subtotal' };
  return {
    role: isTotal ? 'total' : (roles[mark] ?? 'line'),
    level: indent.length / 2,
    code,
    name,
    project,
    concept: concepts.find((known) => known === concept),
  };
}

export interface DrawnPanel {
  readonly columns: string;
  readonly rows: string;
  readonly side?: Panel['side'];
}

function drawPanel(drawn: DrawnPanel, place: { id: string; unit: UnitName }): Panel {
  const columns = drawn.columns.trim().split(/\s+/u).map(drawColumn);
  const above: Row[] = [];
  const lines = drawn.rows.split('\n').filter((line) => line.trim() !== '');
  const margin = lines.reduce((least, line) => Math.min(least, line.search(/\S/u)), Infinity);
  const rows = lines.map((line, index): Row => {
    const [head = '', values = ''] = line.slice(margin).split('|');
    const [placed = '', loose = ''] = values.split('/');
    const texts = placed.trim().split(/\s+/u);
    const open = texts.flatMap((text, column) => (text === '?' ? [column] : []));
    const unplaced = loose
      .trim()
      .split(/\s+/u)
      .filter((text) => text !== '')
      .map((printed) => ({
        fen: readFen(printed, place.unit),
        printed,
        columns: open,
        source: drawnPlace,
      }));
    const { role, level, code, name, project, concept } = drawHead(head);
    const parent = role === 'line' ? above[level - 1] : undefined;
    const row: Row = {
      id: `${place.id}.${String(index)}`,
      role,
      level,
      ...(parent === undefined ? {} : { parent: parent.id }),
      ...(code === undefined ? {} : { code }),
      ...(concept === undefined ? {} : { concept }),
      name,
      ...(project === undefined ? {} : { project }),
      cells: texts.map((text) => drawCell(text, place.unit, unplaced)),
      unplaced,
      gridRow: index,
      source: drawnPlace,
    };
    if (role === 'line') above.splice(level, above.length, row);
    return row;
  });
  return { side: drawn.side ?? 'whole', columns, rows };
}

export interface DrawnTable {
  readonly kind: TableKind;
  readonly unit?: UnitName;
  readonly title?: string;
  readonly panels: readonly DrawnPanel[];
  readonly notes?: readonly string[];
}

/** A table; `id` such as `t3`. A table without rows is empty, with its notes. */
export function drawTable(id: string, drawn: DrawnTable): Table {
  const unit = drawn.unit ?? 'tenThousandYuan';
  return {
    id,
    kind: drawn.kind,
    title: drawn.title ?? drawn.kind,
    unit,
    panels: drawn.panels.map((panel, index) =>
      drawPanel(panel, { id: `${id}.${String(index)}`, unit }),
    ),
    notes: (drawn.notes ?? []).map(drawText),
    source: drawnPlace,
  };
}

/** A stated amount in 万元. */
function drawAmount(printed: string): StatedAmount {
  const unit = 'tenThousandYuan';
  return { fen: readFen(printed, unit), printed, unit, source: drawnPlace };
}

function drawPercent(printed: string): StatedPercent {
  return { hundredths: Math.round(Number(printed) * 100), printed, source: drawnPlace };
}

export interface DrawnStatement {
  readonly concept?: Concept;
  readonly code?: string;
  readonly path?: readonly string[];
  readonly label?: string;
  readonly current?: string;
  /** `+33.00`, `-1.50`, `=`; `+` or `-` alone for words without a figure. */
  readonly change?: string;
  readonly percent?: string;
  readonly share?: string;
  readonly reason?: string;
}

function drawChange(change: string, percent: string | undefined): StatedChange {
  const sign = change.slice(0, 1);
  const amount = change.slice(1);
  const directions = { '+': 'increase', '-': 'decrease' } as const;
  return {
    direction: sign === '+' || sign === '-' ? directions[sign] : 'unchanged',
    against: 'previousBudget',
    ...(amount === '' ? {} : { amount: drawAmount(amount) }),
    ...(percent === undefined ? {} : { percent: drawPercent(percent) }),
  };
}

function drawSubject({ concept, code, path, label }: DrawnStatement): Subject {
  return {
    label: label ?? path?.join('') ?? concept ?? code ?? '',
    ...(concept === undefined ? {} : { concept }),
    ...(code === undefined ? {} : { code, codeFrom: 'table' }),
    ...(path === undefined ? {} : { path }),
  };
}

/** A statement of the narrative; `id` such as `s4`. */
export function drawStatement(id: string, topic: NarrativeTopic, drawn: DrawnStatement): Statement {
  const { current, change, percent, share, reason } = drawn;
  const subject = drawSubject(drawn);
  return {
    id,
    topic,
    section: topic,
    subject,
    ...(current === undefined ? {} : { current: drawAmount(current) }),
    ...(share === undefined ? {} : { share: drawPercent(share) }),
    ...(change === undefined ? {} : { change: drawChange(change, percent) }),
    ...(reason === undefined ? {} : { reason: drawText(reason) }),
    sentence: drawText(`${subject.label}：${current ?? ''}`),
  };
}

/** A project with its allocation as `label amount` pairs. */
export function drawProject(
  id: string,
  name: string,
  { amount, allocation = {} }: { amount?: string; allocation?: Readonly<Record<string, string>> },
): Project {
  return {
    id,
    name: drawText(name),
    ...(amount === undefined ? {} : { amount: drawAmount(amount) }),
    allocation: Object.entries(allocation).map(([label, printed]) => ({
      label,
      amount: drawAmount(printed),
    })),
  };
}

/** A disclosure of nothing but what is given. */
export function drawDisclosure(given: Partial<Disclosure> = {}): Disclosure {
  return {
    schema: disclosureSchemaName,
    id: '2025-drawn',
    department: drawText('画图区统计局'),
    year: 2025,
    sources: [],
    profile: { duties: [], offices: [], subordinates: [], staffing: [] },
    tables: [],
    sections: [],
    statements: [],
    projects: [],
    performance: [],
    otherMatters: { agencyOperating: [], procurement: [], assets: [], performance: [], notes: [] },
    terms: [],
    ...given,
  };
}

/** A reading of a drawn disclosure, with nothing left over. */
export function drawReading(given: Partial<Disclosure> = {}): Reading {
  return {
    disclosure: drawDisclosure(given),
    issues: [],
    leftover: [],
    account: { read: 0, consumed: 0, leftover: 0 },
  };
}

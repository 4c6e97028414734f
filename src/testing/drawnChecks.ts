/**
 * Disclosures drawn as text for the tests of the checks.
 *
 * A table is drawn one line per row: `201 名称 @concept | 33.00 | | 33.00`.
 * Code, concept and the leading marks are optional: `-` per level below the
 * line before, `其中：` for a selection, `#` for a subtotal, `&` for a unit,
 * `[project]` for the project beside an item. 总计 and 合计 are totals.
 * Cells: empty is blank, `—` a dash, `?` undetermined, `!` unreadable.
 */
import { parseAmount, printAmount, toFen, type UnitName } from '../model/amount.ts';
import { findParentCode } from '../model/classification.ts';
import type { Concept, FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type {
  NarrativeTopic,
  PerformanceSheet,
  Project,
  Section,
  StatedAmount,
  StatedChange,
  Statement,
} from '../model/narrative.ts';
import type { SourceRef, TextFact } from '../model/source.ts';
import type { Cell, Column, Panel, Row, RowRole, Table } from '../model/table.ts';
import type { TableKind } from '../model/tableKind.ts';

export const drawnSource: SourceRef = { source: 'drawn', page: 1, lines: [1, 1] };

function drawText(text: string): TextFact {
  return { text, source: drawnSource };
}

export function drawAmount(printed: string, unit: UnitName = 'tenThousandYuan'): StatedAmount {
  const reading = parseAmount(printed, unit);
  if (!reading.ok) throw new Error(`Not an amount: ${printed}`);
  return { fen: reading.value.fen, printed, unit, source: drawnSource };
}

function drawCell(text: string, unit: UnitName): Cell {
  if (text === '') return { state: 'blank' };
  if (text === '?') return { state: 'undetermined', candidates: [0] };
  if (text === '!') return { state: 'unreadable', printed: '#REF!', source: drawnSource };
  const reading = parseAmount(text, unit);
  if (!reading.ok) return { state: 'dash', printed: text, source: drawnSource };
  const { fen } = reading.value;
  const provenance = { how: 'printed' } as const;
  return { state: 'amount', fen, printed: text, provenance, source: drawnSource };
}

export interface DrawnPanel {
  readonly side?: Panel['side'];
  /** Concepts; `generalPublic:previousBudget` and `project/fiscal` add period and scope. */
  readonly columns: readonly string[];
  readonly rows: string;
}

export interface DrawnTable {
  readonly kind: TableKind;
  readonly number?: string;
  readonly unit?: UnitName;
  readonly panels: readonly DrawnPanel[];
  readonly notes?: readonly string[];
  readonly title?: string;
}

function drawColumn(text: string): Column {
  const [name = '', period] = text.split(':');
  const [concept = '', scope] = name.split('/');
  return {
    label: concept,
    groups: [],
    type: 'amount',
    concept: concept as Concept,
    ...(scope === undefined ? {} : { scope: scope as FundScope }),
    ...(period === undefined ? {} : { period: period as 'previousBudget' }),
  };
}

interface Heading {
  readonly depth: number;
  readonly role: RowRole;
  readonly code?: string;
  readonly concept?: Concept;
  readonly project?: string;
  readonly isOfWhich: boolean;
  readonly name: string;
}

function readHeading(text: string): Heading {
  const match =
    /^(-*)\s*([#&]?)\s*(其中：)?(\d{3,7})?\s*([^@[]*?)\s*(?:\[(.*)\])?\s*(?:@(\w+))?$/u.exec(text);
  if (match === null) throw new Error(`Not a row: ${text}`);
  const [, dashes = '', mark, ofWhich, code, name = '', project, concept] = match;
  const isTotal = /^(?:总计|合计|收入总计|支出总计)$/u.test(name);
  const role: RowRole =
    mark === '#' ? 'subtotal' : mark === '&' ? 'entity' : isTotal ? 'total' : 'line';
  return {
    depth: dashes.length,
    role,
    ...(code === undefined ? {} : { code }),
    ...(concept === undefined ? {} : { concept: concept as Concept }),
    ...(project === undefined ? {} : { project }),
    isOfWhich: ofWhich !== undefined,
    name,
  };
}

function findAncestor(
  code: string | undefined,
  latest: ReadonlyMap<string, string>,
): string | undefined {
  for (let above = code && findParentCode(code); above; above = findParentCode(above)) {
    const row = latest.get(above);
    if (row !== undefined) return row;
  }
  return undefined;
}

function drawPanel(panel: DrawnPanel, id: string, unit: UnitName): Panel {
  const rows: Row[] = [];
  const path: string[] = [];
  const latest = new Map<string, string>();
  const lines = panel.rows.split('\n').map((line) => line.trim());
  for (const line of lines.filter((candidate) => candidate !== '')) {
    const [head = '', ...cells] = line.split('|').map((part) => part.trim());
    const { depth, name, role, isOfWhich, code, ...heading } = readHeading(head);
    const rowId = `${id}.${String(rows.length)}`;
    const parent = path[depth - 1] ?? findAncestor(code, latest);
    path[depth] = rowId;
    path.length = depth + 1;
    if (code !== undefined) latest.set(code, rowId);
    rows.push({
      id: rowId,
      role,
      level: depth,
      ...(parent === undefined ? {} : { parent }),
      ...(code === undefined ? {} : { code }),
      ...heading,
      ...(isOfWhich ? { isOfWhich: true as const } : {}),
      name,
      cells: panel.columns.map((_, n) => drawCell(cells[n] ?? '', unit)),
      unplaced: [],
      gridRow: rows.length,
      source: drawnSource,
    });
  }
  return { side: panel.side ?? 'whole', columns: panel.columns.map(drawColumn), rows };
}

/** One table; `number` is its place in the document, from 1. */
function drawTable(drawn: DrawnTable, number = 1): Table {
  const unit = drawn.unit ?? 'tenThousandYuan';
  const id = `t${String(number)}`;
  return {
    id,
    kind: drawn.kind,
    number: drawn.number ?? `表 ${String(number)}`,
    title: drawn.title ?? drawn.kind,
    unit,
    panels: drawn.panels.map((panel, n) => drawPanel(panel, `${id}.${String(n)}`, unit)),
    notes: (drawn.notes ?? []).map(drawText),
    source: drawnSource,
  };
}

export interface DrawnStatement {
  readonly topic: NarrativeTopic;
  readonly concept?: Concept;
  readonly code?: string;
  readonly path?: readonly string[];
  readonly current?: string;
  readonly share?: string;
  /** `+33.00`, `-1.37` or `=`. */
  readonly change?: string;
  readonly percent?: string;
  readonly against?: StatedChange['against'];
  readonly sentence?: string;
}

function drawPercent(printed: string): NonNullable<Statement['share']> {
  const hundredths = Math.round(Number(printed) * 100);
  return { hundredths, printed, source: drawnSource };
}

function drawChange(drawn: DrawnStatement): StatedChange | undefined {
  const { change, percent, against = 'previousBudget' } = drawn;
  if (change === undefined && percent === undefined) return undefined;
  const sign = change?.[0] ?? '+';
  const direction = sign === '=' ? 'unchanged' : sign === '-' ? 'decrease' : 'increase';
  const amount = change?.slice(1) ?? '';
  return {
    direction,
    against,
    ...(amount === '' ? {} : { amount: drawAmount(amount) }),
    ...(percent === undefined ? {} : { percent: drawPercent(percent) }),
  };
}

function drawStatement(drawn: DrawnStatement, n: number): Statement {
  const { topic, concept, code, path, current, share } = drawn;
  const change = drawChange(drawn);
  return {
    id: `s${String(n + 1)}`,
    topic,
    section: 'c1',
    subject: {
      label: concept ?? code ?? 'subject',
      ...(concept === undefined ? {} : { concept }),
      ...(code === undefined ? {} : { code, codeFrom: 'printed' as const }),
      ...(path === undefined ? {} : { path }),
    },
    ...(current === undefined ? {} : { current: drawAmount(current) }),
    ...(share === undefined ? {} : { share: drawPercent(share) }),
    ...(change === undefined ? {} : { change }),
    sentence: drawText(drawn.sentence ?? ''),
  };
}

export interface DrawnProject {
  readonly name: string;
  readonly amount?: string;
  readonly parts?: readonly string[];
}

function drawProject({ name, amount, parts = [] }: DrawnProject, n: number): Project {
  return {
    id: `p${String(n + 1)}`,
    name: drawText(name),
    ...(amount === undefined ? {} : { amount: drawAmount(amount) }),
    allocation: parts.map((part) => ({ label: part, amount: drawAmount(part) })),
  };
}

export interface DrawnSheet {
  readonly scope: PerformanceSheet['scope'];
  readonly name: string;
  /** Label and amount. */
  readonly funds: Readonly<Record<string, string>>;
  readonly weights?: readonly number[];
}

function drawSheet({ scope, name, funds, weights = [] }: DrawnSheet, n: number): PerformanceSheet {
  return {
    id: `g${String(n + 1)}`,
    scope,
    title: drawText(name),
    name: drawText(name),
    funds: Object.entries(funds).map(([label, text]) => ({ label, amount: drawAmount(text) })),
    indicators: weights.map((weight) => ({
      level1: '',
      level2: '',
      level3: '',
      comparator: 'none',
      target: '',
      unit: '',
      weight,
      provenance: { how: 'printed' },
      source: drawnSource,
    })),
    source: drawnSource,
  };
}

export interface DrawnDisclosure {
  readonly tables?: readonly DrawnTable[];
  readonly statements?: readonly DrawnStatement[];
  readonly projects?: readonly DrawnProject[];
  readonly sheets?: readonly DrawnSheet[];
  /** Title and paragraphs of one section each. */
  readonly sections?: readonly (readonly string[])[];
  readonly other?: Partial<Disclosure['otherMatters']>;
  readonly subordinates?: readonly string[];
  readonly department?: string;
  readonly year?: number;
}

function drawSection([title = '', ...paragraphs]: readonly string[], n: number): Section {
  return {
    id: `c${String(n + 1)}`,
    number: '一',
    level: 1,
    topic: 'other',
    title: drawText(title),
    paragraphs: paragraphs.map(drawText),
  };
}

/** A disclosure with exactly what is drawn; the rest is empty. */
export function drawChecked(drawn: DrawnDisclosure): Disclosure {
  return {
    schema: 'budget-lens/disclosure/1',
    id: 'drawn',
    department: drawText(drawn.department ?? '某县水利局'),
    year: drawn.year ?? 2025,
    sources: [],
    profile: {
      duties: [],
      offices: [],
      subordinates: (drawn.subordinates ?? []).map(drawText),
      staffing: [],
    },
    tables: (drawn.tables ?? []).map((table, n) => drawTable(table, n + 1)),
    sections: (drawn.sections ?? []).map(drawSection),
    statements: (drawn.statements ?? []).map(drawStatement),
    projects: (drawn.projects ?? []).map(drawProject),
    performance: (drawn.sheets ?? []).map(drawSheet),
    otherMatters: {
      agencyOperating: [],
      procurement: [],
      assets: [],
      performance: [],
      notes: [],
      ...drawn.other,
    },
    terms: [],
  };
}

/** 万元 with as many decimals as there are, two at least; halves of a fen allowed. */
export function printPlainAmount(fen: number): string {
  const isHalf = !Number.isInteger(fen);
  const whole = printAmount(toFen(Math.trunc(fen)), 'tenThousandYuan', 6);
  return (isHalf ? `${whole}5` : whole).replace(/0{1,4}$/u, '');
}

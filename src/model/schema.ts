/**
 * The schema of a disclosure: what `data/` and imported JSON must satisfy.
 *
 * In: unknown JSON. Out: a typed `Disclosure`, or the first places where it
 * differs. The schema is also exported as JSON Schema (2020-12) into `data/`.
 * It mirrors the types of this room: what it accepts must be a `Disclosure`, or
 * it does not compile.
 */
import { z } from 'zod';
import { concepts, fundScopes } from './concept.ts';
import { type Disclosure, disclosureSchemaName } from './disclosure.ts';
import { type Fen, toFen } from './amount.ts';
import { tableKinds } from './tableKind.ts';

// Compiled validators need `eval`, which the policy of the page forbids; said before any schema.
z.config({ jitless: true });

const text = z.string();
const count = z.int();
const index = z.int().nonnegative();
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const pair = z.tuple([index, index]).readonly();
const maybe = z.exactOptional;

const fen = z
  .int()
  .describe('Money in fen: 1/100 of a yuan')
  .refine((value): value is Fen => toFen(value) === value);
const unit = z.enum(['yuan', 'tenThousandYuan', 'hundredMillionYuan']);
const concept = z.enum(concepts);
const scope = z.enum(fundScopes);

const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const source = z.strictObject({
  source: text,
  page: index,
  lines: maybe(pair),
  chars: maybe(pair),
  box: maybe(box),
  address: maybe(text),
});
const textFact = z.strictObject({ text, source });

const identity = z.strictObject({
  rule: z.enum(['rowSum', 'childrenSum', 'crossTable', 'narrative', 'kindRule']),
  rows: many(text),
  column: maybe(index),
  against: maybe(text),
});
const provenance = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('printed') }),
  z.strictObject({ how: z.literal('determined'), by: many(identity) }),
  z.strictObject({ how: z.literal('transcribed') }),
  z.strictObject({ how: z.literal('corrected'), was: text, reason: text }),
]);

const cell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('amount'), fen, printed: text, provenance, source }),
  z.strictObject({ state: z.literal('blank') }),
  z.strictObject({ state: z.literal('dash'), printed: text, source }),
  z.strictObject({ state: z.literal('undetermined'), candidates: many(index) }),
  z.strictObject({ state: z.literal('unreadable'), printed: text, source }),
  z.strictObject({ state: z.literal('text'), printed: text, source }),
]);
const unplaced = z.strictObject({
  fen,
  printed: text,
  columns: many(index),
  isUnproven: maybe(z.literal(true)),
  source,
});
const column = z.strictObject({
  label: text,
  groups: many(text),
  type: z.enum(['amount', 'percent', 'text']),
  concept: maybe(concept),
  scope: maybe(scope),
  code: maybe(text),
  period: maybe(z.enum(['previousBudget', 'previousExecution'])),
  unit: maybe(unit),
});
const row = z.strictObject({
  id: text,
  role: z.enum(['total', 'subtotal', 'entity', 'line']),
  level: index,
  parent: maybe(text),
  code: maybe(text),
  isCodeInferred: maybe(z.literal(true)),
  concept: maybe(concept),
  isOfWhich: maybe(z.literal(true)),
  name: text,
  project: maybe(text),
  cells: many(cell),
  unplaced: many(unplaced),
  gridRow: index,
  source,
});
const panel = z.strictObject({
  side: z.enum(['whole', 'income', 'expenditure']),
  columns: many(column),
  rows: many(row),
});
const table = z.strictObject({
  id: text,
  kind: z.enum(tableKinds),
  number: maybe(text),
  title: text,
  unit,
  isUnitInferred: maybe(z.literal(true)),
  panels: many(panel),
  notes: many(textFact),
  source,
});

const topic = z.enum([
  'overall',
  'income',
  'expenditure',
  'appropriation',
  'generalPublicScale',
  'generalPublicStructure',
  'generalPublicItems',
  'generalPublicBasic',
  'generalPublicProject',
  'governmentFund',
  'stateCapital',
  'threePublic',
  'carryOver',
  'agencyOperating',
  'procurement',
  'assets',
  'performance',
  'other',
]);
const statedAmount = z.strictObject({ fen, printed: text, unit, source });
const statedPercent = z.strictObject({ hundredths: count, printed: text, source });
const statement = z.strictObject({
  id: text,
  topic,
  section: text,
  subject: z.strictObject({
    label: text,
    concept: maybe(concept),
    scope: maybe(scope),
    path: maybe(many(text)),
    code: maybe(text),
    codeFrom: maybe(z.enum(['printed', 'table', 'classification'])),
  }),
  current: maybe(statedAmount),
  share: maybe(statedPercent),
  change: maybe(
    z.strictObject({
      direction: z.enum(['increase', 'decrease', 'unchanged']),
      amount: maybe(statedAmount),
      percent: maybe(statedPercent),
      against: z.enum(['previousBudget', 'previousExecution']),
    }),
  ),
  reason: maybe(textFact),
  sentence: textFact,
});
const section = z.strictObject({
  id: text,
  number: text,
  level: index,
  topic,
  title: textFact,
  paragraphs: many(textFact),
});
const projectPart = z.strictObject({ label: text, amount: statedAmount });
const project = z.strictObject({
  id: text,
  name: textFact,
  basis: maybe(textFact),
  amount: maybe(statedAmount),
  unitInCharge: maybe(textFact),
  allocation: many(projectPart),
  allocationText: maybe(textFact),
  period: maybe(textFact),
});
const indicator = z.strictObject({
  level1: text,
  level2: text,
  level3: text,
  comparator: z.enum(['atLeast', 'atMost', 'equal', 'moreThan', 'lessThan', 'none']),
  target: text,
  unit: text,
  basis: maybe(text),
  previous: maybe(text),
  weight: maybe(z.number()),
  scoring: maybe(text),
  evidence: maybe(text),
  provenance,
  source,
});
const performanceSheet = z.strictObject({
  id: text,
  scope: z.enum(['department', 'project', 'transfer']),
  title: textFact,
  name: textFact,
  funds: many(projectPart),
  goal: maybe(textFact),
  indicators: many(indicator),
  provenance: maybe(provenance),
  source,
});
const quantity = z.strictObject({
  label: text,
  quantity: maybe(z.number()),
  unit: text,
  value: maybe(statedAmount),
  source,
});
const staffing = z.strictObject({
  concept: z.enum(['posts', 'staff', 'serving', 'retired', 'veteranRetired', 'other']),
  label: text,
  count,
  change: maybe(count),
  source,
});

/** Reviewed sheets that stand in for scrambled ones; see `data/`. */
export const performanceSheetsSchema = z.strictObject({ performance: many(performanceSheet) });

export const disclosureSchema = z.strictObject({
  schema: z.literal(disclosureSchemaName),
  id: text,
  department: textFact,
  year: z.int().min(1990).max(2100),
  issuedOn: maybe(z.iso.date()),
  sources: many(
    z.strictObject({
      id: text,
      fileName: text,
      format: z.enum(['text', 'pdf', 'workbook', 'csv', 'html', 'json']),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      pages: index,
      lines: maybe(index),
    }),
  ),
  profile: z.strictObject({
    duties: many(textFact),
    offices: many(textFact),
    subordinates: many(textFact),
    staffing: many(staffing),
  }),
  tables: many(table),
  sections: many(section),
  statements: many(statement),
  projects: many(project),
  performance: many(performanceSheet),
  otherMatters: z.strictObject({
    agencyOperating: many(statement),
    procurement: many(statement),
    assets: many(quantity),
    performance: many(quantity),
    notes: many(textFact),
  }),
  terms: many(z.strictObject({ term: text, definition: text, source })),
}) satisfies z.ZodType<Disclosure>;

/** The schema as JSON Schema, draft 2020-12. */
export function getDisclosureJsonSchema(): unknown {
  return z.toJSONSchema(disclosureSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}

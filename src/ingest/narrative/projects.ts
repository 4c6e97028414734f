/**
 * Project descriptions: `（一）项目名称：…` followed by labelled paragraphs.
 *
 * In: sections. Out: projects `p1` onwards in printed order, and the sections
 * they were read from.
 * Rule: labels differ from place to place; the table below holds the wordings
 * met so far, a paragraph under any other label stays in its section.
 */
import type { Project, ProjectPart } from '../../model/narrative.ts';
import type { TextFact } from '../../model/source.ts';
import { keepDefined } from './defined.ts';
import { findAmount, findFigures } from './figures.ts';
import { findLabel } from './label.ts';
import { findMarker } from './marker.ts';
import { type Paragraph, quote } from './paragraph.ts';
import type { ReadSection } from './sections.ts';

type Field = 'name' | 'basis' | 'amount' | 'unitInCharge' | 'allocation' | 'period';

const fields: readonly (readonly [RegExp, Field])[] = [
  [/^项目名称$/u, 'name'],
  [/依据$/u, 'basis'],
  [/^(?:预算安排规模|年?度?预算安排|项目预算|预算金额|资金规模)$/u, 'amount'],
  [/^(?:项目)?(?:承担|实施|责任|主管)(?:单位|主体|部门)$/u, 'unitInCharge'],
  [/^资金(?:分配|安排|使用)(?:情况|方案)?$/u, 'allocation'],
  [/^(?:资金执行|项目执行|项目实施|实施)(?:时间|周期|期限)$|^执行时间$/u, 'period'],
];

interface Labelled {
  readonly field: Field;
  readonly paragraph: Paragraph;
  /** Offset of the words behind the colon. */
  readonly start: number;
}

/** The field of a paragraph such as `预算安排规模：30.00万元`. */
function findField(paragraph: Paragraph): Labelled | undefined {
  const start = findMarker(paragraph.plain)?.length ?? 0;
  const colon = paragraph.plain.indexOf(':', start);
  if (colon < 0 || colon - start > 14) return undefined;
  const label = paragraph.plain.slice(start, colon);
  const field = fields.find(([pattern]) => pattern.test(label))?.[1];
  return field === undefined ? undefined : { field, paragraph, start: colon + 1 };
}

/** The words behind the label, without a final full stop. */
function quoteValue({ paragraph, start }: Labelled): TextFact | undefined {
  const end = paragraph.plain.length - (paragraph.plain.endsWith('。') ? 1 : 0);
  return end > start ? quote(paragraph, start, end) : undefined;
}

/** Parts such as `宣传制品印刷 10万元，…`: the words before each amount name it. */
function readParts(paragraph: Paragraph, from = 0): readonly ProjectPart[] {
  const parts: ProjectPart[] = [];
  let start = from;
  for (const figure of findFigures(paragraph.plain, from, paragraph.plain.length)) {
    const label = findLabel(paragraph.plain, { start, end: figure.start }, '');
    const amount = findAmount(paragraph, figure);
    start = figure.end;
    if (label === undefined || amount === undefined) continue;
    parts.push({ label: paragraph.text.slice(label.start, label.end), amount });
  }
  return parts;
}

function toProject(labelled: readonly Labelled[], id: string): Project | undefined {
  const find = (field: Field): Labelled | undefined =>
    labelled.find((candidate) => candidate.field === field);
  const findText = (field: Field): TextFact | undefined => {
    const found = find(field);
    return found === undefined ? undefined : quoteValue(found);
  };
  const name = findText('name');
  if (name === undefined) return undefined;
  const basis = findText('basis');
  const unitInCharge = findText('unitInCharge');
  const allocationText = findText('allocation');
  const period = findText('period');
  const scale = find('amount');
  const figure = scale && findFigures(scale.paragraph.plain, scale.start, Infinity)[0];
  const amount = scale && figure && findAmount(scale.paragraph, figure);
  const allocation = find('allocation');
  return {
    id,
    name,
    ...keepDefined({ basis, amount, unitInCharge, allocationText, period }),
    allocation: allocation === undefined ? [] : readParts(allocation.paragraph, allocation.start),
  };
}

export interface ProjectReading {
  readonly projects: readonly Project[];
  /** Ids of the sections that describe projects. */
  readonly sections: ReadonlySet<string>;
}

/** Projects in printed order; a section may describe one in its title or several inside. */
export function readProjects(sections: readonly ReadSection[]): ProjectReading {
  const projects: Project[] = [];
  const used = new Set<string>();
  for (const section of sections) {
    const paragraphs = [...(section.heading ? [section.heading] : []), ...section.paragraphs];
    const groups: Labelled[][] = [];
    for (const paragraph of paragraphs) {
      const labelled = findField(paragraph);
      if (labelled === undefined) continue;
      if (labelled.field === 'name') groups.push([]);
      groups.at(-1)?.push(labelled);
    }
    for (const group of groups) {
      const project = toProject(group, `p${projects.length + 1}`);
      if (project === undefined) continue;
      projects.push(project);
      used.add(section.id);
    }
  }
  return { projects, sections: used };
}

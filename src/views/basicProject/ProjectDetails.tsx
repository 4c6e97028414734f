// What is said about one project: basis, allocation, period, item, targets, and where.
// What the document does not say is left out, except that there are no targets.
import { useMemo, type ReactNode } from 'react';
import { type BudgetNode, findNode } from '../../derive/budgetNode.ts';
import { getAllocation } from '../../derive/projectParts.ts';
import type { ProjectEntry } from '../../derive/projects.ts';
import { getIndicatorId, type PerformanceSheet, type Project } from '../../model/narrative.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import { ShareBar } from '../../ui/treeTable/ShareBar.tsx';
import { formatTarget } from '../../ui/format/target.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { FigureAmount, openFact } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { TermText } from '../shared/TermText.tsx';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './BasicProject.module.css';
import { basicProjectText } from './text.ts';

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function AllocationEntry({ project }: { readonly project: Project }) {
  const words = useText(basicProjectText);
  const { parts, rest } = useMemo(() => getAllocation(project), [project]);
  const { allocationText, amount } = project;
  if (parts.length === 0 && allocationText === undefined) return null;
  return (
    <Entry label={words.allocation}>
      {parts.length === 0 && allocationText !== undefined && (
        <TermText>{allocationText.text}</TermText>
      )}
      <ul>
        {parts.map(({ label, figure }) => (
          <li key={figure.fact} className={styles.part}>
            <span>{label}</span>
            <FigureAmount figure={figure} withUnit />
            {amount !== undefined && (
              <ShareBar part={figure.fen} whole={amount.fen} color={getClassColor('project')} />
            )}
          </li>
        ))}
        {rest !== undefined && rest.fen !== 0 && (
          <li className={styles.part}>
            <span>{words.allocationRest}</span>
            <FigureAmount figure={rest} withUnit />
          </li>
        )}
      </ul>
    </Entry>
  );
}

function SheetTargets({ sheet }: { readonly sheet: PerformanceSheet }) {
  const words = useText(basicProjectText);
  const language = useLanguage();
  return (
    <>
      <ul>
        {sheet.indicators.map((indicator, position) => (
          <li key={getIndicatorId(sheet, position)} className={styles.target}>
            <span>{indicator.level3}</span>
            <button
              type="button"
              className={styles.targetValue}
              aria-haspopup="dialog"
              onClick={() => openFact(getIndicatorId(sheet, position))}
            >
              {formatTarget(indicator, language)}
            </button>
            {indicator.weight !== undefined && (
              <span className={styles.weight}>{words.weight(indicator.weight)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <ViewLink change={goTo('performance', { node: sheet.id })}>{words.allTargets}</ViewLink>
      </p>
    </>
  );
}

function Amounts({ entry }: { readonly entry: ProjectEntry }) {
  const words = useText(basicProjectText);
  const { inTable, inNarrative } = entry;
  if (inTable.state !== 'amount' || inNarrative.state !== 'amount') return null;
  if (inTable.fen === inNarrative.fen) return null;
  return (
    <Entry label={words.project}>
      {words.tableAmount} <FigureAmount figure={inTable} withUnit /> · {words.narrativeAmount}{' '}
      <FigureAmount figure={inNarrative} withUnit />
    </Entry>
  );
}

interface Props {
  readonly entry: ProjectEntry;
  /** Of the functional tree, for the name of the item. */
  readonly root: BudgetNode | undefined;
}

function ItemEntry({ entry, root }: Props) {
  const words = useText(basicProjectText);
  const { code } = entry;
  if (code === undefined) return null;
  const name = root === undefined ? undefined : findNode(root, code)?.name;
  return (
    <Entry label={words.item}>
      <ViewLink change={goTo('expenditure', { dimension: 'functional', node: code })}>
        {[code, name].filter(Boolean).join(' ')}
      </ViewLink>
    </Entry>
  );
}

export function ProjectDetails({ entry, root }: Props) {
  const words = useText(basicProjectText);
  const { project, sheets } = entry;
  return (
    <>
      {project === undefined && <p className={styles.remark}>{words.notDescribed}</p>}
      <dl className={styles.details}>
        <Amounts entry={entry} />
        {project?.basis !== undefined && (
          <Entry label={words.basis}>
            <TermText>{project.basis.text}</TermText>
          </Entry>
        )}
        {project !== undefined && <AllocationEntry project={project} />}
        {project?.period !== undefined && <Entry label={words.period}>{project.period.text}</Entry>}
        {project?.unitInCharge !== undefined && (
          <Entry label={words.unitInCharge}>{project.unitInCharge.text}</Entry>
        )}
        <ItemEntry entry={entry} root={root} />
        <Entry label={words.targets}>
          {sheets.length === 0
            ? words.noTargets
            : sheets.map((sheet) => <SheetTargets key={sheet.id} sheet={sheet} />)}
        </Entry>
        {project !== undefined && (
          <Entry label={words.place}>
            <SourceLink source={project.name.source} fact={project.id} />
          </Entry>
        )}
      </dl>
    </>
  );
}

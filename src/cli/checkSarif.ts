/**
 * Findings as SARIF 2.1.0, for tools that show the results of checks.
 *
 * Only findings with a severity become results: a fault is an error, a likely
 * fault a warning, a notice a note. Line-based sources give regions; pages
 * and cells stand in the properties.
 */
import { formatProof } from '../checks/proofText.ts';
import { findRule, rules } from '../checks/rules.ts';
import type { Evidence, Finding, Severity } from '../model/finding.ts';
import { type CheckedFile, printTenThousandYuan } from './checkReport.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  fault: 'error',
  likelyFault: 'warning',
  notice: 'note',
};

/** The log as plain data, ready for JSON. */
export function buildSarif(files: readonly CheckedFile[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Budget Lens 预算透视',
            version,
            rules: rules.map(({ id, statement, basis }) => ({
              id,
              shortDescription: { text: statement.zh },
              fullDescription: { text: statement.en },
              help: { text: basis.zh },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, findings }) =>
          findings.flatMap((finding) => buildResult(file, finding)),
        ),
      },
    ],
  };
}

function buildResult(file: string, finding: Finding): readonly object[] {
  const { severity, rule, id, outcome, evidence } = finding;
  if (severity === undefined) return [];
  const statement = findRule(rule)?.statement.zh ?? rule;
  return [
    {
      ruleId: rule,
      ruleIndex: rules.findIndex((candidate) => candidate.id === rule),
      level: levels[severity],
      message: { text: `${statement}：${formatProof(finding, 'zh', printTenThousandYuan)}` },
      locations: evidence.slice(0, 1).map((piece) => buildLocation(file, piece)),
      relatedLocations: evidence.slice(1).map((piece) => buildLocation(file, piece)),
      partialFingerprints: { findingId: id },
      properties: { outcome },
    },
  ];
}

function buildLocation(file: string, { source, fact, printed }: Evidence): object {
  const region =
    source.lines === undefined
      ? {}
      : {
          region: {
            startLine: source.lines[0],
            endLine: source.lines[1],
            ...(source.chars === undefined
              ? {}
              : { startColumn: source.chars[0] + 1, endColumn: source.chars[1] + 1 }),
          },
        };
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      ...region,
    },
    logicalLocations: [{ name: fact }],
    message: { text: printed },
    properties: { page: source.page },
  };
}

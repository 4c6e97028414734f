// The logical model of a Fiscal Data Package (version 0.3): which field is a measure, and
// how fields form dimensions. Each classification is a hierarchy by `parent`, its names
// label its codes by `labelfor`.
// Comes in: the names of the resources that hold lines. Goes out: `model`.

const classificationLevels: Readonly<Record<string, number>> = {
  'functional-expenditure': 3,
  'economic-expenditure': 2,
};

interface Attribute {
  readonly source: string;
  readonly resource: string;
  readonly parent?: string;
  readonly labelfor?: string;
}

function buildMeasure(resource: string) {
  return {
    source: 'value',
    resource,
    currency: 'CNY',
    factor: 1,
    direction: 'expenditure',
    phase: 'approved',
  };
}

function buildHierarchy(resource: string) {
  const count = classificationLevels[resource] ?? 1;
  const names = Array.from({ length: count }, (_, index) => `level${String(index + 1)}`);
  const attributes = names.flatMap((name, index): (readonly [string, Attribute])[] => {
    const parent = names[index - 1];
    const code = { source: `${name}_code`, resource };
    return [
      [name, parent === undefined ? code : { ...code, parent }],
      [`${name}Label`, { source: `${name}_name`, resource, labelfor: name }],
    ];
  });
  return {
    dimensionType: 'classification',
    classificationType: resource.startsWith('functional') ? 'functional' : 'economic',
    attributes: Object.fromEntries(attributes),
    primaryKey: names,
  };
}

/** `functional-expenditure` → `functional`. */
function getShortName(resource: string): string {
  return resource.replace('-expenditure', '');
}

export function buildModel(resources: readonly string[]) {
  const [first = 'facts'] = resources;
  const one = (source: string) => ({
    attributes: { [source]: { source, resource: first } },
    primaryKey: source,
  });
  const isKnown = resources.length > 0;
  return {
    measures: isKnown
      ? Object.fromEntries(
          resources.map((name) => [`${getShortName(name)}Value`, buildMeasure(name)]),
        )
      : { value: { source: 'fen', resource: 'facts', currency: 'CNY', factor: 0.01 } },
    dimensions: {
      date: { dimensionType: 'datetime', ...one('year') },
      administrator: {
        dimensionType: 'classification',
        classificationType: 'administrative',
        ...one('department'),
      },
      ...Object.fromEntries(
        resources.map((name) => [`${getShortName(name)}Classification`, buildHierarchy(name)]),
      ),
    },
  };
}

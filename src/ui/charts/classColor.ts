// The colour of every class and kind, one place for all views and both themes.
// Comes in: a classification code of any level, or a kind. Goes out: a custom property.
// Eight colours cannot tell 29 classes apart; classes that share one are never
// neighbours in common disclosures, and every mark is labelled as well.

const classColors: Readonly<Record<string, number>> = {
  '201': 1,
  '202': 7,
  '203': 4,
  '204': 4,
  '205': 5,
  '206': 7,
  '207': 6,
  '208': 2,
  '210': 3,
  '211': 5,
  '212': 7,
  '213': 5,
  '214': 8,
  '215': 4,
  '216': 6,
  '217': 1,
  '219': 8,
  '220': 7,
  '221': 6,
  '222': 5,
  '223': 7,
  '224': 8,
  '227': 8,
  '229': 8,
  '230': 8,
  '231': 4,
  '232': 4,
  '233': 4,
  '301': 1,
  '302': 2,
  '303': 3,
  '307': 4,
  '309': 5,
  '310': 7,
  '311': 5,
  '312': 6,
  '313': 8,
  '399': 8,
  '501': 1,
  '502': 2,
  '503': 7,
  '504': 5,
  '505': 3,
  '506': 4,
  '507': 6,
  '509': 3,
  '599': 8,
};

/** Kinds that are not classes: kinds of expenditure, sources, neutral sums. */
const kindColors: Readonly<Record<string, string>> = {
  basic: 'var(--category-1)',
  project: 'var(--category-2)',
  personnel: 'var(--category-1)',
  operating: 'var(--category-7)',
  generalPublic: 'var(--category-1)',
  generalPublicTransfer: 'var(--category-7)',
  governmentFund: 'var(--category-4)',
  stateCapital: 'var(--category-3)',
  specialAccount: 'var(--category-5)',
  ownFunds: 'var(--category-6)',
  carryOver: 'var(--category-8)',
  fiscalCarryOver: 'var(--category-8)',
  nonFiscalCarryOver: 'var(--category-5)',
  overseas: 'var(--category-4)',
  vehiclePurchase: 'var(--category-5)',
  vehicleRunning: 'var(--category-7)',
  vehicles: 'var(--category-7)',
  hospitality: 'var(--category-2)',
  total: 'var(--category-8)',
  rise: 'var(--rise)',
  fall: 'var(--fall)',
  other: 'var(--category-8)',
};

/** A CSS colour for a code (`2011308`, `30101`), a kind (`basic`) or nothing known. */
export function getClassColor(code: string | undefined): string {
  if (code === undefined) return 'var(--category-1)';
  const kind = kindColors[code];
  if (kind !== undefined) return kind;
  const category = classColors[code.slice(0, 3)] ?? 8;
  return `var(--category-${String(category)})`;
}

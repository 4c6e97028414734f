// The remembered choice survives what storages do: nothing stored, damage, refusal.
import { describe, expect, test } from 'vitest';
import { type ExportChoice, getFormat, keepChoice, loadChoice } from './choice.ts';

function makeStorage(text?: string) {
  let stored = text ?? null;
  return {
    getItem: () => stored,
    setItem: (_: string, value: string) => {
      stored = value;
    },
  };
}

describe('the remembered choice', () => {
  test('is what was kept', () => {
    const storage = makeStorage();
    const choice: ExportChoice = { subject: 'document', formats: { document: 'parquet' } };
    keepChoice(choice, () => storage);
    expect(loadChoice(() => storage)).toEqual(choice);
    expect(getFormat(choice)).toBe('parquet');
  });

  test.each(['', 'null', '[]', '{"subject":"all"}', '{"formats":{"tree":"exe"}}'])(
    'is the first one where %j is stored',
    (text) => {
      const choice = loadChoice(() => makeStorage(text));
      expect(choice).toEqual({ subject: 'tree', formats: {} });
      expect(getFormat(choice)).toBe('xlsx');
    },
  );

  test('lasts for the visit where the storage is forbidden', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    expect(() => keepChoice({ subject: 'tree', formats: {} }, refuse)).not.toThrow();
    expect(loadChoice(refuse).subject).toBe('tree');
  });
});

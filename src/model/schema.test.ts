import { describe, expect, it } from 'vitest';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { disclosureSchema, getDisclosureJsonSchema } from './schema.ts';

const sha256 = 'a1'.repeat(32);
const source = { id: 's1', fileName: 'a.pdf', format: 'pdf', sha256, pages: 1 } as const;

/** Whether a disclosure with these parts instead of its own is accepted. */
function accepts(parts: object): boolean {
  return disclosureSchema.safeParse({ ...drawWhole(), ...parts }).success;
}

describe('the schema of a disclosure', () => {
  it('accepts a drawn one and gives it back unchanged', () => {
    const drawn = drawWhole();
    expect(disclosureSchema.parse(drawn)).toEqual(drawn);
  });

  it('accepts years of this age only', () => {
    expect([1989, 1990, 2100, 2101, 2025.5].map((year) => accepts({ year }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('accepts a whole checksum only', () => {
    expect(accepts({ sources: [source] })).toBe(true);
    for (const wrong of [`x${sha256}`, `${sha256}0`, sha256.slice(1), 'z'.repeat(64), '']) {
      expect(accepts({ sources: [{ ...source, sha256: wrong }] }), wrong).toBe(false);
    }
  });

  it('accepts whole and safe fen only, as an error and not as a throw', () => {
    const withFen = (fen: unknown) => {
      const [table] = drawWhole().tables;
      const text = JSON.stringify(table).replace(/"fen":-?\d+/u, `"fen":${JSON.stringify(fen)}`);
      return accepts({ tables: [JSON.parse(text)] });
    };
    expect(withFen(100)).toBe(true);
    expect([0.5, '100', null].map(withFen)).toEqual([false, false, false]);
  });

  it('refuses what it does not know', () => {
    expect(accepts({ surprise: 1 })).toBe(false);
  });

  it('is a JSON schema of the draft it names, without marks that a reader cannot use', () => {
    const schema = getDisclosureJsonSchema() as Record<string, unknown>;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['required']).toContain('tables');
    expect(JSON.stringify(schema)).not.toContain('readOnly');
  });
});

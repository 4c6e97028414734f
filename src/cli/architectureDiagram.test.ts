// The diagram in CONTRIBUTING.md shows the imports of today, and only what the fence allows.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawArchitecture, replaceArchitecture } from './architectureDiagram.ts';

const document = readFileSync('CONTRIBUTING.md', 'utf8');

describe('the diagram of the rooms', () => {
  it('is fresh (npm run architecture)', () => {
    expect(replaceArchitecture(document)).toBe(document);
  });

  it('is drawn anew when it is not', () => {
    const old = document.replace('derive --> model', 'model --> derive');
    expect(old).not.toBe(document);
    expect(replaceArchitecture(old)).toBe(document);
    expect(() => replaceArchitecture('')).toThrow('no block');
  });

  it('shows what is there and nothing that is not', () => {
    const diagram = drawArchitecture();
    expect(diagram).toContain('views --> derive');
    expect(diagram).toContain('page --> views');
    expect(diagram).not.toMatch(/(?:model|lib) -->|ui --> (?:state|views)|testing/u);
  });
});

// Flat records with documented columns, for formats that machines read: CSV inside a
// data package, and Parquet.

export interface RecordColumn {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly zh: string;
  readonly en: string;
}

export type RecordRow = Readonly<Record<string, string | number | null>>;

export function describeColumn({ zh, en }: RecordColumn): string {
  return `${zh} / ${en}`;
}

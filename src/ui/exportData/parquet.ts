// Records as a Parquet file that DuckDB, Arrow and Spark open. Text columns are UTF-8
// strings, integer columns are 64 bits; every column may be null. What each column means
// stands in the file's own key-value metadata under "columns".
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describeColumn, type RecordColumn, type RecordRow } from './records.ts';

export interface ParquetFile {
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly RecordRow[];
  /** Kept beside the columns: title, source, link. */
  readonly about: Readonly<Record<string, string>>;
}

function buildColumn({ name, type }: RecordColumn, rows: readonly RecordRow[]): ColumnSource {
  if (type === 'string') {
    const data = rows.map((row) => row[name] ?? null);
    return { name, type: 'STRING', nullable: true, data };
  }
  const data = rows.map((row) => {
    const value = row[name] ?? null;
    return value === null ? null : BigInt(value);
  });
  return { name, type: 'INT64', nullable: true, data };
}

export function buildParquet({ columns, rows, about }: ParquetFile): ArrayBuffer {
  const meanings = Object.fromEntries(
    columns.map((column) => [column.name, describeColumn(column)]),
  );
  return parquetWriteBuffer({
    columnData: columns.map((column) => buildColumn(column, rows)),
    kvMetadata: [
      ...Object.entries(about).map(([key, value]) => ({ key, value })),
      { key: 'columns', value: JSON.stringify(meanings) },
    ],
  });
}

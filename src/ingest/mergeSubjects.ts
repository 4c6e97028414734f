/**
 * What the sentences of one file speak of, told by the tables of the other.
 *
 * In: statements that were read without these tables. Out: the same
 * statements, with the code of every name that the tables explain.
 * Rule: a subject that has a code keeps it; a name that the tables print
 * under one code gets that code, as if both had been read at once.
 */
import type { Statement } from '../model/narrative.ts';
import type { Table } from '../model/table.ts';
import { buildCodeIndex } from './narrative/functionalPath.ts';
import { getSubject } from './narrative/subject.ts';

/** A function that names the subject of one statement; all else stays as it is. */
export function createSubjectNamer(tables: readonly Table[]): (statement: Statement) => Statement {
  const index = buildCodeIndex(tables, []);
  return (statement) => {
    const { subject, topic } = statement;
    const { label, code, scope } = subject;
    if (code !== undefined) return statement;
    const named = getSubject(label, { topic, index, ...(scope === undefined ? {} : { scope }) });
    return named.code === undefined ? statement : { ...statement, subject: named };
  };
}

// How a line was published: which of the ways to say something, or nothing.
// Comes in: a line with its figure in the table and in the narrative. Goes out: a kind
// with words in text.ts; the two places may say it differently.
import { getPresence, type Presence, type ThreePublicLine } from '../../derive/threePublic.ts';

export type PublishedAs = Presence | 'blankButZero' | 'onlyNarrative' | 'addedUp';

export function getPublishedAs(line: ThreePublicLine): PublishedAs {
  const { presence, inTable, inNarrative } = line;
  const isSilent = getPresence(inTable, false) === 'none';
  if (isSilent && inNarrative.state === 'amount') {
    return inNarrative.fen === 0 ? 'blankButZero' : 'onlyNarrative';
  }
  // A subtotal that is printed nowhere may still be known: the sum of its lines.
  if (isSilent && line.current.state === 'amount') return 'addedUp';
  return presence;
}

/** Shape that goes with the words; two kinds with one shape mean the same for the reader. */
export function getPresenceOf(kind: PublishedAs): Presence {
  if (kind === 'blankButZero') return 'zero';
  if (kind === 'addedUp') return 'none';
  return kind === 'onlyNarrative' ? 'amount' : kind;
}

// How amounts stand in the one-line proof of a check: in the unit of the view, without
// its name. A bound may hold half a fen and is printed to the last digit then.
import { toFen } from '../../model/amount.ts';
import { formatAmount } from '../../ui/format/amount.ts';
import { useFormat } from './useFormat.ts';

const mostDecimals = { yuan: 2, tenThousandYuan: 6, hundredMillionYuan: 10 } as const;

/** Takes fen, halves allowed. */
export function useProofAmount(): (fen: number) => string {
  const format = useFormat();
  return (fen) => {
    if (Number.isInteger(fen)) return formatAmount(toFen(fen), format);
    const decimals = mostDecimals[format.unit];
    return `${formatAmount(toFen(Math.trunc(fen)), { ...format, decimals })}5`;
  };
}

// Where the drawing of a chart stands and when it is whole; apart from the export itself,
// which is loaded late.
import type { ChartInfo } from '../charts/types.ts';

/** The drawing inside a figure made by ChartFrame. */
export function findPictureSvg(figure: Element | null): SVGSVGElement | undefined {
  return figure?.querySelector<SVGSVGElement>('[data-chart-plot] svg') ?? undefined;
}

/** Waits until the drawing says what the checks found; without them it goes as it is. */
export async function completePicture({ check }: ChartInfo): Promise<void> {
  if (check?.load === undefined || check.label !== '') return;
  await check.load().catch(() => undefined);
  // The line is drawn before the page gets its next turn.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

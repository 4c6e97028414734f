// Where the drawing of a chart stands; apart from the export itself, which is loaded late.

/** The drawing inside a figure made by ChartFrame. */
export function findPictureSvg(figure: Element | null): SVGSVGElement | undefined {
  return figure?.querySelector<SVGSVGElement>('[data-chart-plot] svg') ?? undefined;
}

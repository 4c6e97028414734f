// A drawing without its page: every computed property that matters is written onto the
// clone's elements, defaults are left out, and what only serves keys and pointers goes.

const properties: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  visibility: 'visible',
};
const ofText = /^(?:font|text|dominant)/u;

/** System families that hold Chinese, on any system; generic last. */
export const pictureFonts =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', SimHei, system-ui, sans-serif";

const inherited = /^(?:fill|stroke|font|text|paint|visibility)/u;

function getDefault(element: Element, property: string, fallback: string): string {
  const parent = element.parentElement;
  if (parent === null || !inherited.test(property)) return fallback;
  return getComputedStyle(parent).getPropertyValue(property) || fallback;
}

function isInvisible(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none') return true;
  const isShape = /^(?:rect|circle|path)$/u.test(element.tagName);
  const clear = ['none', 'rgba(0, 0, 0, 0)', 'transparent'];
  return isShape && clear.includes(style.fill) && clear.includes(style.stroke);
}

function getStyleText(element: Element, style: CSSStyleDeclaration): string {
  const isText = /^(?:text|tspan)$/u.test(element.tagName);
  return Object.entries(properties)
    .filter(([property]) => isText || !ofText.test(property))
    .map(([property, fallback]) => ({
      property,
      value: style.getPropertyValue(property),
      usual: getDefault(element, property, fallback),
    }))
    .filter(
      ({ value, usual, property }) =>
        value !== '' && (value !== usual || (isText && property === 'font-size')),
    )
    .map(({ property, value }) => `${property}:${value}`)
    .join(';');
}

/** Changes the tree in place; it must stand in the page, so that styles are computed. */
export function inlineStyles(svg: SVGSVGElement): void {
  const elements = [...svg.querySelectorAll('*')].filter((element) => !element.closest('defs'));
  const styled = elements.map((element) => {
    const style = getComputedStyle(element);
    return { element, isGone: isInvisible(element, style), text: getStyleText(element, style) };
  });
  for (const { element, isGone, text } of styled) {
    if (isGone) {
      element.remove();
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (/^(?:class|style|role|tabindex|aria-.*|data-.*|name)$/u.test(name)) {
        element.removeAttribute(name);
      }
    }
    if (text !== '') element.setAttribute('style', text);
  }
}

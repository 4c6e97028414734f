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

type Values = Readonly<Record<string, string>>;
type Reader = (element: Element) => Values;

/** Each element is asked once, though its children need its values, too. */
function createReader(): Reader {
  const known = new Map<Element, Values>();
  return (element) => {
    const kept = known.get(element);
    if (kept !== undefined) return kept;
    const style = getComputedStyle(element);
    const values = Object.fromEntries(
      [...Object.keys(properties), 'display'].map((name) => [name, style.getPropertyValue(name)]),
    );
    known.set(element, values);
    return values;
  };
}

function isInvisible(element: Element, values: Values): boolean {
  if (values['display'] === 'none') return true;
  const isShape = /^(?:rect|circle|path)$/u.test(element.tagName);
  const clear = ['none', 'rgba(0, 0, 0, 0)', 'transparent'];
  const isClear = (value = '') => clear.includes(value);
  return isShape && isClear(values['fill']) && isClear(values['stroke']);
}

function getStyleText(element: Element, read: Reader): string {
  const isText = /^(?:text|tspan)$/u.test(element.tagName);
  const own = read(element);
  const parent = element.parentElement;
  const above = parent === null ? {} : read(parent);
  return Object.entries(properties)
    .filter(([property]) => isText || !ofText.test(property))
    .map(([property, fallback]) => ({
      property,
      value: own[property] ?? '',
      usual: (inherited.test(property) && above[property]) || fallback,
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
  const read = createReader();
  const styled = elements.map((element) => ({
    element,
    isGone: isInvisible(element, read(element)),
    text: getStyleText(element, read),
  }));
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

// The SVG file of a chart: the drawing as it stands on the screen, on its own paper, with
// title and description, in the light theme unless asked otherwise. Pure SVG: no foreign
// objects, no references, fonts by name.
import type { ChartInfo } from '../charts/types.ts';
import { inlineStyles, pictureFonts } from './inlineStyles.ts';

export interface PictureRequest {
  readonly svg: SVGSVGElement;
  readonly info: ChartInfo;
  readonly description: string;
  readonly theme?: 'light' | 'dark' | undefined;
}

export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const margin = 20;
const namespace = 'http://www.w3.org/2000/svg';

function addText(svg: SVGSVGElement, name: 'title' | 'desc' | 'metadata', text: string) {
  const element = document.createElementNS(namespace, name);
  element.textContent = text;
  svg.prepend(element);
}

function addPaper(svg: SVGSVGElement, size: { width: number; height: number }, color: string) {
  const paper = document.createElementNS(namespace, 'rect');
  const box = { x: -margin, y: -margin, ...size };
  for (const [name, value] of Object.entries(box)) paper.setAttribute(name, String(value));
  paper.setAttribute('style', `fill:${color}`);
  svg.prepend(paper);
}

/** The link is kept where a dropped picture is read back: in `<metadata>`. */
function dress(clone: SVGSVGElement, request: PictureRequest, color: string) {
  const { info, description } = request;
  const width = Number(request.svg.getAttribute('width')) + 2 * margin;
  const height = Number(request.svg.getAttribute('height')) + 2 * margin;
  for (const name of clone.getAttributeNames()) clone.removeAttribute(name);
  addPaper(clone, { width, height }, color);
  if (info.link !== undefined) addText(clone, 'metadata', info.link);
  addText(clone, 'desc', `${description} ${info.source}`);
  addText(clone, 'title', `${info.department} ${String(info.year)} ${info.title}`);
  clone.setAttribute('xmlns', namespace);
  clone.setAttribute('width', String(width));
  clone.setAttribute('height', String(height));
  clone.setAttribute('viewBox', [-margin, -margin, width, height].join(' '));
  clone.setAttribute('font-family', pictureFonts);
  return { width, height };
}

export function buildPicture(request: PictureRequest): Picture {
  const stage = document.createElement('div');
  stage.dataset['theme'] = request.theme ?? 'light';
  stage.setAttribute('aria-hidden', 'true');
  stage.inert = true;
  stage.style.cssText = 'position:absolute;left:-99999px;top:0';
  const clone = request.svg.cloneNode(true) as SVGSVGElement;
  for (const mark of clone.querySelectorAll('[data-mark]')) {
    mark.removeAttribute('data-highlighted');
    mark.removeAttribute('data-selected');
  }
  clone.querySelectorAll('title, desc').forEach((element) => element.remove());
  stage.append(clone);
  document.body.append(stage);
  try {
    inlineStyles(clone);
    const color = getComputedStyle(stage).getPropertyValue('--paper').trim() || '#ffffff';
    const size = dress(clone, request, color);
    return { markup: new XMLSerializer().serializeToString(clone), ...size };
  } finally {
    stage.remove();
  }
}

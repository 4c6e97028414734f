// How much room words take in a picture, without a browser: an estimate that is never
// far below the truth for system CJK and Latin sans. Comes in: text and size in px.
// Goes out: widths, lines and shortened text.

const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6·—“”‘’…]/u;
const narrow = /[ .,:;'|!iljft()[\]]/u;

function estimateWidth(character: string): number {
  if (wide.test(character)) return 1;
  if (narrow.test(character)) return 0.34;
  return /[MWmw@%&<>=+−×]/u.test(character) ? 0.86 : /[A-Z]/u.test(character) ? 0.68 : 0.57;
}

/** By character: the same few hundred are asked for thousands of times. */
const knownWidths = new Map<string, number>();

function getCharacterWidth(character: string): number {
  const known = knownWidths.get(character);
  if (known !== undefined) return known;
  const width = estimateWidth(character);
  knownWidths.set(character, width);
  return width;
}

export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += getCharacterWidth(character);
  return width * size;
}

/** Cut with an ellipsis so that it fits; nothing at all when not even two characters do. */
export function shortenText(text: string, width: number, size: number): string {
  if (measureText(text, size) <= width) return text;
  let kept = '';
  let keptWidth = measureText('…', size);
  for (const character of text) {
    keptWidth += measureText(character, size);
    if (keptWidth > width) break;
    kept += character;
  }
  return Array.from(kept).length < 2 ? '' : `${kept.trimEnd()}…`;
}

/** CJK breaks anywhere but before closing marks, Latin between words. */
const token = /[A-Za-z0-9@#/:._%+−=-]+|\s+|./gu;
const staysWithBefore = /^[，。、；：！？）》」』”’…,.;:!?)%]$/u;

function takeTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const [part] of text.matchAll(token)) {
    if (staysWithBefore.test(part) && tokens.length > 0) tokens.push((tokens.pop() ?? '') + part);
    else tokens.push(part);
  }
  return tokens;
}

export interface WrapOptions {
  readonly width: number;
  readonly size: number;
  readonly maxLines?: number | undefined;
}

function breakLines(text: string, options: WrapOptions): readonly string[] {
  const { width, size, maxLines = Number.POSITIVE_INFINITY } = options;
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const part of takeTokens(text)) {
    lineWidth += measureText(part, size);
    if (line !== '' && lineWidth > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
      lineWidth = measureText(line, size);
    } else line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines.map((one) => shortenText(one, width, size) || one);
  const rest = lines.slice(maxLines - 1).join('');
  return [...lines.slice(0, maxLines - 1), shortenText(rest, width, size)];
}

/** Lines of about the same length: no last line of one character. */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  const lines = breakLines(text, options);
  let best = lines;
  for (let share = 0.95; share >= 0.5 && lines.length > 1; share -= 0.05) {
    const tried = breakLines(text, { ...options, width: options.width * share });
    if (tried.length > lines.length || tried.join('') !== lines.join('')) break;
    best = tried;
  }
  return best;
}

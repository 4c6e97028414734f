// File names of what is taken along: `2025-乌尔禾区工业和信息化局-三公经费.png`.
// Keeps letters of any script; what file systems refuse, and spaces, become one hyphen.

/** Control characters are told by their code, not by a pattern. */
function isRefused(character: string): boolean {
  return (
    (character.codePointAt(0) ?? 0) < 32 ||
    /[\s\\/:*?"<>|#%&{}$!'@+`=.。，、：；“”‘’（）()]/u.test(character)
  );
}

function clean(part: string): string {
  const kept = Array.from(part.normalize('NFC'), (one) => (isRefused(one) ? '-' : one)).join('');
  return kept.replaceAll(/-+/gu, '-').replaceAll(/^-|-$/gu, '');
}

export interface PictureNameParts {
  readonly year: number;
  readonly department: string;
  readonly title: string;
}

export function buildPictureName(parts: PictureNameParts, extension: string): string {
  const name = [String(parts.year), parts.department, parts.title].map(clean).filter(Boolean);
  // Most file systems allow 255 bytes; a CJK letter takes three.
  return `${Array.from(name.join('-')).slice(0, 75).join('')}.${extension}`;
}

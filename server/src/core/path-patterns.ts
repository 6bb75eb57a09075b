/** Whether a path is one of those that patterns mean. The path has `/` between its parts and none at its start. */
export type PathMatcher = (path: string) => boolean;

/** In alternatives that braces may stand for, all in all. More is no pattern that a person wrote. */
const MOST_ALTERNATIVES = 200;

/** In UTF-16 code units. */
const LONGEST_PATTERN = 1_000;

interface PathPattern {
  /** Whether the pattern takes back what one before it meant. */
  readonly isTakenBack: boolean;
  /** Whether the pattern means folders only. */
  readonly isFolder: boolean;
  readonly parts: readonly string[];
}

/**
 * Reads patterns for files that are left out. They say what those of version control say:
 *
 * - `*` is any text within a name, `?` any letter, `[ab]` one of some, `{a,b}` one or the other, `**` any folders.
 * - A pattern without a slash means a name in any folder. One with a slash is seen from the folder of the patterns.
 * - What means a folder means all below it. A slash at the end means folders only.
 * - A pattern behind `!` takes back what those before it mean.
 *
 * Patterns come from files of strangers, so the work grows with the product of the lengths of pattern and path, and
 * never faster, which a regular expression cannot promise.
 */
export function readPathPatterns(texts: readonly string[]): PathMatcher {
  const patterns = texts.flatMap(readPattern);
  return (path) => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    let isMeant = false;
    for (const pattern of patterns) {
      if (isMeant === pattern.isTakenBack && means(pattern, parts)) isMeant = !pattern.isTakenBack;
    }
    return isMeant;
  };
}

function readPattern(text: string): readonly PathPattern[] {
  if (text.length > LONGEST_PATTERN) return [];
  const isTakenBack = text.startsWith('!');
  const written = (isTakenBack ? text.slice(1) : text).trim();
  return alternatives(written).flatMap((pattern) => {
    const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0) return [];
    const isAnchored = /\/./.test(pattern);
    return [{ isTakenBack, isFolder: pattern.endsWith('/'), parts: isAnchored ? parts : ['**', ...parts] }];
  });
}

/** `a.{yaml,yml}` as `a.yaml` and `a.yml`. Braces that hold no comma, or have no partner, stand for themselves. */
function alternatives(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const found = /\{([^{},]*(?:,[^{},]*)+)\}/.exec(current);
    if (found === null || done.length + open.length > MOST_ALTERNATIVES) {
      done.push(current);
      continue;
    }
    const [whole, inner = ''] = found;
    const end = found.index + whole.length;
    for (const choice of inner.split(',')) open.push(current.slice(0, found.index) + choice + current.slice(end));
  }
  return done;
}

/** Whether a pattern means the file of a path, or a folder in which it stands. */
function means({ isFolder, parts }: PathPattern, path: readonly string[]): boolean {
  // The lengths of the beginnings of the path that the parts of the pattern up to now can stand for.
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    if (part === '**') {
      for (let length = Math.min(...reached); length <= path.length; length++) next.add(length);
    } else {
      for (const length of reached) {
        const name = path[length];
        if (name !== undefined && meansName(part, name)) next.add(length + 1);
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  // `**` at the end means what is in a folder and not the folder itself, which comes to the same for a file.
  return [...reached].some((length) => length > 0 && (length < path.length || !isFolder));
}

/** Whether one part of a pattern means a name. The last `*` is the only one that is ever tried again. */
function meansName(pattern: string, name: string): boolean {
  const pieces = piecesOf(pattern);
  let piece = 0;
  let letter = 0;
  let star: { readonly piece: number; letter: number } | undefined;
  while (letter < name.length) {
    const current = pieces[piece];
    if (current === '*') {
      star = { piece, letter };
      piece++;
    } else if (current !== undefined && meansLetter(current, name[letter] ?? '')) {
      piece++;
      letter++;
    } else if (star !== undefined) {
      piece = star.piece + 1;
      letter = ++star.letter;
    } else {
      return false;
    }
  }
  while (pieces[piece] === '*') piece++;
  return piece === pieces.length;
}

/** `a[bc]*` as `a`, `[bc]` and `*`. */
function piecesOf(pattern: string): readonly string[] {
  return pattern.match(/\[[^\]]{1,100}\]|\\.|[\s\S]/g) ?? [];
}

function meansLetter(piece: string, letter: string): boolean {
  if (piece === '?') return true;
  if (piece.length === 1) return piece === letter;
  if (piece.startsWith('\\')) return piece[1] === letter;
  const isOther = /^\[[!^]/.test(piece);
  const choices = piece.slice(isOther ? 2 : 1, -1);
  let isChosen = false;
  for (let index = 0; index < choices.length; index++) {
    const [from = '', dash, to] = choices.slice(index, index + 3);
    const isRange = dash === '-' && to !== undefined;
    if (isRange ? from <= letter && letter <= to : from === letter) isChosen = true;
    if (isRange) index += 2;
  }
  return isChosen !== isOther;
}

/**
 * The candidate that a person probably meant by a word, or undefined when none is near enough. Case, hyphens, spaces
 * and underscores do not count, and one mistake is allowed for every three letters.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = bare(word);
  if (wanted === '' || wanted.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const mistakes = distance(wanted, bare(candidate), fewest);
    if (mistakes < fewest) {
      best = candidate;
      fewest = mistakes;
    }
  }
  return best;
}

/** Longer words are not names that somebody mistyped, and comparing them would cost time. */
const LONGEST_WORD = 60;

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbors. */
function distance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      const same = first[i - 1] === second[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[second.length] ?? limit;
}

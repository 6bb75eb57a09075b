/** How many lines around a change are shown with it. */
const CONTEXT = 2;

/**
 * What differs between two short texts, a line each: `-` in front of what goes, `+` in front of what comes, a space in
 * front of what stays around it, and `@@` where lines are left out. The work grows with the product of the numbers of
 * lines, so this is for examples and not for whole plans.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const lines = changed(before.trimEnd().split('\n'), after.trimEnd().split('\n'));
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => !line.startsWith(' '));
  return lines.flatMap((line, index) => {
    if (isNear(index)) return [line];
    return index === 0 || isNear(index - 1) ? ['@@'] : [];
  });
}

/** All lines of both texts, the common ones once. */
function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const common = commonLines(before, after);
  const lines: string[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const isSame = one < before.length && before[one] === after[other];
    if (isSame) {
      lines.push(` ${before[one]}`);
      one++;
      other++;
    } else if (one < before.length && (common[one + 1]?.[other] ?? 0) >= (common[one]?.[other + 1] ?? 0)) {
      lines.push(`-${before[one++]}`);
    } else {
      lines.push(`+${after[other++]}`);
    }
  }
  return lines;
}

/** For each pair of lines, how many lines the rests behind them have in common, in the same order. */
function commonLines(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let one = before.length - 1; one >= 0; one--) {
    const row = table[one] ?? [];
    for (let other = after.length - 1; other >= 0; other--) {
      row[other] =
        before[one] === after[other]
          ? (table[one + 1]?.[other + 1] ?? 0) + 1
          : Math.max(table[one + 1]?.[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return table;
}

// Figures as tables of Markdown, with minimum, median and maximum.

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function rounded(value) {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Minimum, median and maximum of some values. */
export const range = (values) =>
  values.length === 0 ? '-' : [0, 0.5, 1].map((share) => rounded(quantile(values, share))).join(' / ');

/** Pair by pair, how many times the first took what the second took. */
export const ratios = (first, second) => first.map((value, index) => value / second[index]).filter(Number.isFinite);

export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

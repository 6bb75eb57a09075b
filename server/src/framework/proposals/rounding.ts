/** Rounding that keeps numbers in mind, and writes them as a plan holds them. */

/** 43217 becomes 43000. At least 1. */
export function toTwoDigits(value: number): number {
  return Math.max(1, Math.round(Number(value.toPrecision(2))));
}

/** 45370 becomes 45000, and 0.0016543 becomes 0.0016. Never more than the value, and never 0 unless it is. */
export function downToTwoDigits(value: number): number {
  if (value <= 0) return 0;
  const exponent = Math.floor(Math.log10(value)) - 1;
  const digits = Math.floor(value / 10 ** exponent + 1e-9);
  return exponent >= 0 ? digits * 10 ** exponent : digits / 10 ** -exponent;
}

/** Up to the next multiple of the step. */
export function upTo(step: number, value: number): number {
  return Math.ceil(value / step) * step;
}

/** Digits without an exponent and without superfluous zeros: `3.3`, `0.0016`, `12000`. */
export function plain(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.min(20, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
  const digits = value.toFixed(decimals);
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, digits[end - 1] === '.' ? end - 1 : end);
}

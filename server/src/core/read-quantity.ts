/**
 * Quantities as people type them, turned into the form that the vocabulary expects. What is not understood is passed
 * on as it is, so that the schema can say what is wrong with it.
 */

/** The currencies that people write as a sign in front of the number. */
export const currencySymbols: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': 'JPY',
};

const factors: Readonly<Record<string, string>> = {
  thousand: 'k',
  million: 'M',
  mio: 'M',
  mn: 'M',
  m: 'M',
};

/** `$45,000`, `45k usd` and `1.5 million EUR` become `45,000 USD`, `45k USD` and `1.5M EUR`. */
export function readMoney(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const text = answer
    .replace(/^\s*(?:US|U\.S\.)\s*\$/i, '$')
    .replace(/[$€£₹¥]/, (symbol) => ` ${currencySymbols[symbol]} `)
    .replace(/(\d)\s+(?=\d)/g, '$1')
    // Before a factor, a comma and one or two digits can only be a fraction: 1,5 Mio.
    .replace(/(\d),(\d{1,2})(?=\s*(?:thousand|million|mio|mn|k|m)\b)/i, '$1.$2')
    .replace(/(\d)\s*(thousand|million|mio|mn|k|m)\b\.?/i, (_, digit: string, factor: string) => {
      return digit + (factors[factor.toLowerCase()] ?? 'k');
    })
    .replace(/\b([a-z]{3})\b/gi, (code) => code.toUpperCase())
    .replace(/(\d[kM]?)(?=[A-Z]{3})/, '$1 ')
    .replace(/([A-Z]{3})(?=\d)/, '$1 ')
    .replace(/\s+/g, ' ');
  return text.trim();
}

const units: Readonly<Record<string, string>> = {
  d: 'days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  mo: 'months',
  mos: 'months',
  y: 'years',
  yr: 'years',
  yrs: 'years',
};

/** `90 Days`, `90days` and `12 wks` become `90 days`, `90 days` and `12 weeks`. */
export function readDuration(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z][a-z ]*)$/i.exec(answer.trim()) ?? [];
  if (amount === undefined || unit === undefined) return answer.trim();
  const word = unit.toLowerCase().replace(/\s+/g, ' ');
  return `${amount} ${units[word] ?? word}`;
}

/** `30`, `30 %` and `30 percent` become `30%`. */
export function readPercentage(answer: unknown): unknown {
  if (typeof answer === 'number') return `${answer}%`;
  if (typeof answer !== 'string') return answer;
  const [, amount] = /^(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)?$/i.exec(answer.trim()) ?? [];
  return amount === undefined ? answer.trim() : `${amount}%`;
}

/** `2` and `2 people` become the number 2. */
export function readCount(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  const [, digits] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\s+[a-z][a-z ]*)?$/i.exec(answer.trim()) ?? [];
  return digits === undefined ? answer.trim() : numberOf(digits);
}

/**
 * `20` is one number, whose meaning depends on the state of the program and is settled later, as `count`.
 * `20, 35` and `20 today, 35 planned` are both numbers.
 */
export function readPartners(answer: unknown): unknown {
  if (typeof answer === 'number') return { count: answer };
  if (typeof answer !== 'string') return answer;
  const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
  const words = String.raw`(?:\s*(?:partners?|today|now|current(?:ly)?|planned|targets?))*`;
  const form = new RegExp(`^${number}${words}(?:\\s*(?:,|;|/|to|and|-)\\s*${number}${words})?$`, 'i');
  const [whole, first, second] = form.exec(answer.trim()) ?? [];
  if (whole === undefined || first === undefined) return answer.trim();
  if (second !== undefined) return { current: numberOf(first), target: numberOf(second) };
  if (/planned|target/i.test(whole)) return { target: numberOf(first) };
  return { count: numberOf(first) };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

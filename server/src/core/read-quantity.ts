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

/** The currencies that people write as a word behind the number. A dollar is that of the sign. */
const currencyWords: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  rupee: 'INR',
  yen: 'JPY',
};

/** Without the words that say that a number is round, as an average is anyway: `about 45k USD`, `~ 90 days`, `25 or so`. */
function exact(text: string): string {
  return text
    .trim()
    .replace(/^(?:(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|say)\s+|~\s*)/i, '')
    .replace(/(?<=\S) or so$/i, '');
}

/** `$45,000`, `45k usd`, `about 45k dollars` and `1.5 million EUR` become `45,000 USD`, `45k USD`, `45k USD` and `1.5M EUR`. */
export function readMoney(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const text = exact(answer)
    .replace(/^(?:US|U\.S\.)\s*\$/i, '$')
    .replace(/[$€£₹¥]/, (symbol) => ` ${currencySymbols[symbol]} `)
    .replace(/(?<=(?:[\dkm]|thousand|million) ?)(?:US )?(dollar|euro|pound|rupee|yen)s?$/i, (_, word: string) => {
      return currencyWords[word.toLowerCase()] ?? word;
    })
    .replace(/(\d)\s+(?=\d)/g, '$1')
    // Before a factor, a comma and one or two digits can only be a fraction: 1,5 Mio.
    .replace(/(\d),(\d{1,2})(?=\s*(?:thousand|million|mio|mn|k|m)\b)/i, '$1.$2')
    .replace(/(\d)\s*(thousand|million|mio|mn|k|m)\b\.?/i, (_, digit: string, factor: string) => {
      return digit + (factors[factor.toLowerCase()] ?? 'k');
    })
    .replace(/\b([a-z]{3})\b/gi, (code) => code.toUpperCase())
    .replace(/(\d[kM]?)(?=[A-Z]{3})/, '$1 ')
    .replace(/([A-Z]{3})(?=\d)/, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  // What is no amount is quoted as the person wrote it.
  return /^(?:[A-Z]{3} )?\d[\d.,]*[kM]?(?: [A-Z]{3})?$/.test(text) ? text : answer.trim();
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

/** Those that people write as a word, at the place of their number. */
const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const inWords = new RegExp(`^(?:an?|${numberWords.slice(1).join('|')})(?= )`, 'i');

/** `90 Days`, `12 wks`, `about four months` and `a quarter` become `90 days`, `12 weeks`, `4 months` and `1 quarter`. */
export function readDuration(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const text = exact(answer)
    .replace(/^half an? year$/i, '6 months')
    .replace(inWords, (word) => {
      return String(Math.max(1, numberWords.indexOf(word.toLowerCase())));
    });
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z][a-z ]*)$/i.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return answer.trim();
  const word = unit.toLowerCase().replace(/\s+/g, ' ');
  return `${amount} ${units[word] ?? word}`;
}

/** `30`, `30 %` and `30 percent` become `30%`, and `14 of 60` becomes `23%`, in whole percent. */
export function readPercentage(answer: unknown): unknown {
  if (typeof answer === 'number') return `${answer}%`;
  if (typeof answer !== 'string') return answer;
  const text = exact(answer);
  const [, part = '', whole = ''] = /^(\d{1,9})\s*(?:\/|of|out of|in)\s*(\d{1,9})$/i.exec(text) ?? [];
  if (Number(whole) > 0 && Number(part) <= Number(whole)) return `${Math.round((100 * Number(part)) / Number(whole))}%`;
  const [, amount] = /^(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)?$/i.exec(text) ?? [];
  return amount === undefined ? answer.trim() : `${amount}%`;
}

/** `2` and `2 people` become the number 2. */
export function readCount(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  const [, digits] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\s+[a-z][a-z ]*)?$/i.exec(exact(answer)) ?? [];
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
  const [whole, first, second] = form.exec(exact(answer)) ?? [];
  if (whole === undefined || first === undefined) return answer.trim();
  if (second !== undefined) return { current: numberOf(first), target: numberOf(second) };
  if (/planned|target/i.test(whole)) return { target: numberOf(first) };
  return { count: numberOf(first) };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

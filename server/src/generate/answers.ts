import {
  type BriefKey,
  type ChoiceWords,
  crmSystemChoices,
  partnerTypeChoices,
  programStateChoices,
} from '../../../schemas/brief.ts';

/**
 * Turns an answer, as a person typed it or as it stands in a file, into the value that the schema of the brief expects.
 * What is not understood is passed on as it is, so that the schema can say what is wrong with it.
 */
export const readings: Readonly<Record<BriefKey, (answer: unknown) => unknown>> = {
  company: readName,
  programName: readName,
  partnerTypes: readPartnerTypes,
  state: (answer) => readChoice(answer, programStateChoices),
  partners: readPartners,
  dealSize: readMoney,
  salesCycle: readDuration,
  crm: (answer) => readChoice(answer, crmSystemChoices),
  crmName: readName,
  partnerPipelineTargets: readFlag,
};

/** A name on one line, with plain hyphens, because a plan holds no dashes that somebody could take for punctuation. */
function readName(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  return answer
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/gu, ' ')
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ --+ /g, ' - ')
    .trim();
}

/** Several types can be typed with commas between them. They come out in the order of the vocabulary, each once. */
function readPartnerTypes(answer: unknown): unknown {
  const named = typeof answer === 'string' ? answer.split(/[,;+&]|\band\b/i).map((part) => part.trim()) : answer;
  if (!Array.isArray(named)) return answer;
  const types = named
    .filter((type) => type !== '')
    .map((type) =>
      typeof type === 'string'
        ? readChoice(type.replace(/ (?:partner|integration)s?$/i, ''), partnerTypeChoices)
        : type,
    );
  const order = Object.keys(partnerTypeChoices);
  return [...new Set(types)].sort((first, second) => order.indexOf(String(first)) - order.indexOf(String(second)));
}

/** One of the choices by its value or its title, however it is written: `System Integrators` is `system-integrator`. */
function readChoice(answer: unknown, choices: Readonly<Record<string, ChoiceWords>>): unknown {
  if (typeof answer !== 'string') return answer;
  const wanted = bare(answer);
  const found = Object.entries(choices).find(([value, { title }]) =>
    [value, title].some((name) => bare(name) === wanted || `${bare(name)}s` === wanted),
  );
  return found?.[0] ?? answer.trim();
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/**
 * `20` is one number, whose meaning depends on the state of the program and is settled later, as `count`.
 * `20, 35` and `20 today, 35 planned` are both numbers.
 */
function readPartners(answer: unknown): unknown {
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

const currencySymbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR' };

const factors: Readonly<Record<string, string>> = {
  thousand: 'k',
  million: 'M',
  mio: 'M',
  mn: 'M',
  m: 'M',
};

/** `$45,000`, `45k usd` and `1.5 million EUR` become `45,000 USD`, `45k USD` and `1.5M EUR`. */
function readMoney(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const text = answer
    .replace(/^\s*(?:US|U\.S\.)\s*\$/i, '$')
    .replace(/[$€£₹]/, (symbol) => ` ${currencySymbols[symbol]} `)
    .replace(/(\d)\s+(?=\d)/g, '$1')
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
function readDuration(answer: unknown): unknown {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return answer;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z][a-z ]*)$/i.exec(answer.trim()) ?? [];
  if (amount === undefined || unit === undefined) return answer.trim();
  const word = unit.toLowerCase().replace(/\s+/g, ' ');
  return `${amount} ${units[word] ?? word}`;
}

const spokenFlags: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  no: false,
  n: false,
  false: false,
};

function readFlag(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  return spokenFlags[answer.trim().toLowerCase()] ?? answer.trim();
}

/**
 * Recomputes the numbers that a document says to follow from others, from nothing but its text: it knows neither the
 * plan nor the code that wrote it. What comes out otherwise than the document says is a difference.
 */
export interface Checked {
  /** How many numbers were recomputed. */
  readonly numbers: number;
  /** In sentences, one for each number that is another one. */
  readonly differences: readonly string[];
}

/** @param text the document in the text format. */
export function recompute(text: string): Checked {
  const differences: string[] = [];
  let numbers = 0;
  const expect = (what: string, shown: number | undefined, computed: number, tolerance = 0): void => {
    if (shown === undefined || !Number.isFinite(computed)) return;
    numbers++;
    if (Math.abs(shown - computed) > tolerance + 1e-6)
      differences.push(`${what}: says ${shown}, comes to ${computed}.`);
  };
  const flat = text.replace(/\s+/g, ' ').replaceAll(' (assumed)', '');
  const committed = first(flat, `Partner-sourced revenue: ${AMOUNT} committed, the goal is `);
  const goal = committed === undefined ? '' : '[\\d,.]+ [A-Z]{3} committed, the goal is ';
  const revenue = first(flat, `Partner-sourced revenue: ${goal}${AMOUNT}(?! of the target)`);
  const cycle = first(flat, `Sales cycle: ${NUMBER} days`);
  const deal = first(flat, `Average deal size: ${AMOUNT}`);

  for (const [all, target, size, won, rate, registered, each, of] of matches(
    flat,
    `${NUMBER} / ${NUMBER} [A-Z]{3} for a deal = ${NUMBER} deals? to win(?:, at a win rate of ${NUMBER}% from ${NUMBER} registrations)?(?:, ${NUMBER} for each of ${NUMBER})?`,
  )) {
    expect(`deals to win in "${all}"`, won, Math.max(1, Math.ceil(target / size - 1e-9)));
    expect(`registrations in "${all}"`, registered, Math.ceil((won * 100) / rate - 1e-9));
    expect(`share in "${all}"`, each, tenths((registered || won) / of));
  }
  for (const [all, returned, target, cost] of matches(
    flat,
    `returns ${NUMBER} [A-Z]{3} of revenue for each [A-Z]{3} of its cost \\(${NUMBER} / ${NUMBER}\\)`,
  ))
    expect(`return in "${all}"`, returned, returnOf(target / cost));
  for (const [all, best, good, partners, won] of matches(
    flat,
    `one in four wins about ${NUMBER} deals? a year, as many others about ${NUMBER}, and the rest none\\. For ${NUMBER} (?:active )?partners? that is about ${NUMBER} deals?`,
  )) {
    const busy = Math.max(1, Math.round(partners / 4));
    const possible = busy * best + Math.min(busy, partners - busy) * good;
    expect(`deals in "${all}"`, won, won < 10 ? Math.round(possible * 10) / 10 : Math.round(possible));
  }
  for (const [all, brought, ratio] of matches(
    flat,
    `partners brought ${NUMBER} [A-Z]{3}\\. The target is ${NUMBER} times that`,
  ))
    expect(`multiple in "${all}"`, ratio, tenths((revenue ?? Number.NaN) / brought), 0.1);
  for (const [all = '', terms = '', sum, rest = ''] of flat.matchAll(
    /do what their tier asks,? bring ([^.:=]*(?:\.\d[^.:=]*)*) = ([\d,]+) [A-Z]{3}(.*? the target)/g,
  )) {
    const exact = terms
      .replace(/^\(|\) x [\d.]+ years$/g, '')
      .split(' + ')
      .map((term) => term.split(' x ').reduce((product, part) => product * factorOf(part), 1))
      .reduce((total, part) => total + part, 0);
    const years = Number(/ x ([\d.]+) years$/.exec(terms)?.[1] ?? 1);
    expect(`sum in "${all}"`, numberOf(sum), Math.round(exact * years));
    const open = /^ at the least, and they brought ([\d,]+) [A-Z]{3} in a year\. ([\d,]+) [A-Z]{3} of the target/.exec(
      rest,
    );
    if (open !== null) expect(`gap in "${all}"`, numberOf(open[2]), (revenue ?? Number.NaN) - numberOf(open[1]), 1);
    const missing = /^\. ([\d,]+) [A-Z]{3} of the target/.exec(rest)?.[1];
    if (missing !== undefined) expect(`gap in "${all}"`, numberOf(missing), (revenue ?? Number.NaN) - numberOf(sum));
    const more = /^, ([\d,]+)% more than the target/.exec(rest)?.[1];
    if (more !== undefined)
      expect(`percent in "${all}"`, numberOf(more), Math.round((numberOf(sum) / (revenue ?? Number.NaN) - 1) * 100));
  }
  for (const [all, promised, each] of matches(
    flat,
    `promise a person to ${NUMBER} partners?: ${NUMBER} for each partner manager`,
  )) {
    const managers = first(flat, `Partner managers: ${NUMBER}`);
    expect(`share in "${all}"`, each, tenths(promised / (managers ?? Number.NaN)));
  }
  for (const [all, start, end] of flat.matchAll(
    /registered on (\d{4}-\d\d-\d\d) closes around (\d{4}-\d\d-\d\d), with a sales cycle of \d+ days/g,
  )) {
    const days = Number(/cycle of (\d+)/.exec(all)?.[1]);
    expect(`day in "${all}"`, Date.parse(end ?? '') / DAY, Date.parse(start ?? '') / DAY + days);
  }
  for (const [all, total, ...parts] of matches(
    flat,
    `Program cost ${AMOUNT}: partner success headcount ${AMOUNT}(?:, co-marketing ${AMOUNT})?(?:, partner events ${AMOUNT})?(?:, portal and tools ${AMOUNT})?`,
  )) {
    expect(
      `cost in "${all}"`,
      total,
      parts.filter((part) => !Number.isNaN(part)).reduce((sum, part) => sum + part, 0),
    );
    // The cost is that of the time until the revenue of the target has closed, which may be more than a year.
    const roi = first(flat, `Partner program ROI: ${NUMBER}x`);
    const longer = Math.round((total * (365 + (cycle ?? 0))) / 365);
    const returned = [total, longer].map((cost) => returnOf((committed ?? revenue ?? Number.NaN) / cost));
    if (roi !== undefined) expect('ROI', roi, returned.find((one) => one === roi) ?? returned[0] ?? Number.NaN);
  }
  // Where both targets are told, their ratio is rounded to a digit behind the point.
  for (const [all, coverage, pipeline] of matches(
    flat,
    `Partner pipeline coverage: ${NUMBER}x, a pipeline of ${AMOUNT}`,
  ))
    expect(`pipeline in "${all}"`, pipeline, coverage * (revenue ?? Number.NaN), 0.05 * (revenue ?? 0));
  for (const [all, cost, pipeline] of matches(flat, `${AMOUNT} for a pipeline of ${AMOUNT}`)) {
    expect(`cost in "${all}"`, cost, first(flat, `Program cost ${AMOUNT}`) ?? Number.NaN);
    expect(`pipeline in "${all}"`, pipeline, first(flat, `a pipeline of ${AMOUNT}`) ?? Number.NaN);
  }

  const tiers = [...text.matchAll(/^- ([^\n:]+): .*?Partners: ([\d,]+)/gm)].map(([, name, partners]) => ({
    name: name ?? '',
    partners: numberOf(partners),
  }));
  const planned =
    first(flat, `Partners: (?:[\\d,]+ today(?: \\([\\d,]+ active\\))? and )?${NUMBER} planned`) ??
    first(flat, `Partners: ${NUMBER} today`) ??
    0;
  if (tiers.length > 1 && planned > 0)
    expect(
      'the partners of the tiers',
      tiers.reduce((sum, { partners }) => sum + partners, 0),
      planned,
    );

  const coverage = first(flat, `Partner pipeline coverage: ${NUMBER}x`);
  const rate = first(flat, `Win rate: ${NUMBER}%`);
  for (const { name } of tiers) {
    const own = text.split('\n').find((line) => /^Tier \d/.test(line) && line.includes(`(${name})`)) ?? '';
    const asked = text.split('\n').find((line) => line.startsWith(`- ${name}: `) && line.includes('In return')) ?? '';
    const threshold = first(own, `${AMOUNT} or more partner-sourced pipeline`);
    const expected = first(asked, `${AMOUNT} or more closed partner-sourced revenue`);
    // The pipeline of a partner follows from the win rate, also where that of the program is larger or told.
    const times = [
      coverage ?? Number.NaN,
      ...(rate === undefined ? [] : [Math.ceil(1000 / rate) / 10, tenths(100 / rate)]),
    ];
    if (expected !== undefined && threshold !== undefined) {
      const years = /closed partner-sourced revenue within 24 months/.test(asked) ? 2 : 1;
      const size = Number((deal ?? Number.NaN).toPrecision(2));
      const won = Math.round(expected / size) / years;
      // On record are registrations, so that the pipeline asked for is that of so many of them.
      const registered = Math.max(Math.ceil(won), Math.floor((won * 100) / (rate ?? Number.NaN) + 1e-9));
      const likely = [...times.map((one) => (one * expected) / years), registered * size];
      const nearest = likely.find((one) => Math.abs(one - threshold) <= Math.max(1, 0.001 * one));
      expect(`pipeline of ${name}`, threshold, nearest ?? likely[0] ?? Number.NaN, Math.max(1, 0.001 * (nearest ?? 0)));
    }
    const up = first(text, `^- Up from [^\\n:]* to ${escaped(name)}: ${AMOUNT} or more partner-sourced pipeline`, 'm');
    if (threshold !== undefined) expect(`move up to ${name}`, up, threshold);
    const down = first(
      text,
      `^- Down from ${escaped(name)} to [^\\n:]*: Partner-sourced pipeline below ${AMOUNT}`,
      'mi',
    );
    if (threshold !== undefined && down !== undefined) expect(`move down from ${name}`, Math.sign(threshold - down), 1);
  }
  const close = first(flat, `Direct deals of the same quarter, ${NUMBER} days today`);
  if (close !== undefined) expect('time to close of direct deals', close, cycle ?? Number.NaN);
  const size = first(flat, `Average deal size by partner: ${AMOUNT}`);
  if (size !== undefined) expect('average deal size by partner', size, Number((deal ?? Number.NaN).toPrecision(2)));
  return { numbers, differences };
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const AMOUNT = `${NUMBER} [A-Z]{3}`;
const DAY = 86_400_000;

type Match = readonly [string, number, number, number, number, number, number, number];

/** `2 deals`, `45,000 USD` and `25%` as factors of a product. */
function factorOf(factor: string): number {
  const value = numberOf(/[\d,.]+/.exec(factor)?.[0]);
  return factor.endsWith('%') ? value / 100 : value;
}

/** The matches of a pattern, each whole and with its numbers; one that is not there is not a number. */
function matches(text: string, pattern: string): readonly Match[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map(([all, ...found]) => {
    const [a, b, c, d, e, f, g] = found.map(numberOf);
    const none = Number.NaN;
    return [all, a ?? none, b ?? none, c ?? none, d ?? none, e ?? none, f ?? none, g ?? none];
  });
}

function first(text: string, pattern: string, flags = ''): number | undefined {
  const found = new RegExp(pattern, flags).exec(text)?.[1];
  return found === undefined ? undefined : numberOf(found);
}

function numberOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text.replaceAll(',', ''));
}

/** A multiple with one digit behind the point below ten, none above. */
function tenths(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** A return has a digit behind the point. Below one it has two digits and is rounded down. */
function returnOf(value: number): number {
  if (value >= 1) return Math.round(value * 10) / 10;
  const digits = 1 - Math.floor(Math.log10(value));
  return Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

/**
 * Says why a regular expression takes more than linear time on some text, or nothing when it does not.
 *
 * Most is found by scslre: two parts that can share one stretch of a text in many ways, and a part that is tried anew
 * from each place of a stretch that it has read already. It does not see when that comes about by what stands in front
 * of the part: `://\S*$` is tried anew behind each `://`. That is looked for here.
 */
export function slowness(source: string, flags: string): string | undefined {
  const reportTypes = { Trade: true, Self: true, Move: true };
  const [report] = analyse({ source, flags }, { reportTypes }).reports;
  if (report !== undefined) return `${report.type} of ${JSON.stringify(report.character.pick)}`;
  if (flags.includes('y')) return undefined;
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`);
  for (const { elements } of pattern.alternatives) {
    for (const sequence of unfolded(elements)) {
      const repeated = repeatedStart(sequence, flags);
      if (repeated !== undefined) return `Start of ${JSON.stringify(repeated)}`;
    }
  }
  return undefined;
}

type Elements = readonly AST.Element[];

/** More ways through an expression are not looked at. */
const MOST_WAYS = 64;

/** The ways through a sequence, with what stands in its groups in their place. */
function unfolded(elements: Elements): readonly Elements[] {
  let ways: readonly Elements[] = [[]];
  for (const element of elements) {
    const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
    const parts = isGroup ? element.alternatives.flatMap((alternative) => unfolded(alternative.elements)) : [[element]];
    ways = ways.flatMap((way) => parts.map((part) => [...way, ...part])).slice(0, MOST_WAYS);
  }
  return ways;
}

/** A text with which a sequence can start, and which one of its endless parts goes on to read again and again. */
function repeatedStart(elements: Elements, flags: string): string | undefined {
  const [first] = elements;
  if (first?.type === 'Assertion' && first.kind === 'start' && !flags.includes('m')) return undefined;
  for (const [at, element] of elements.entries()) {
    if (element.type !== 'Quantifier' || element.max !== Number.POSITIVE_INFINITY) continue;
    const before = elements.slice(0, at);
    const rest = elements.slice(at + 1);
    const endless = new RegExp(`^(?:${element.raw})$`, withoutG(flags));
    if (cannotFail(rest, endless, flags)) continue;
    const starts = new RegExp(rawOf(before), `${withoutG(flags)}g`);
    const found = samplesOf(before, flags)
      .filter((start) => start !== '')
      .flatMap((start) => [start, `${start} `])
      .find((start) => {
        const text = start.repeat(4);
        return endless.test(text) && [...text.matchAll(starts)].length > 1;
      });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether what stands behind an endless part fits whatever comes, so that nothing is tried a second time. */
function cannotFail(rest: Elements, endless: RegExp, flags: string): boolean {
  if (rawOf(rest) === '$' && !flags.includes('m')) return letters.every((letter) => endless.test(letter));
  return rest.every(({ type }) => type !== 'Assertion') && new RegExp(`^(?:${rawOf(rest)})`, withoutG(flags)).test('');
}

const rawOf = (elements: Elements): string => elements.map(({ raw }) => raw).join('');
const withoutG = (flags: string): string => flags.replace('g', '');

const letters = [...'aZ0 \n\t:/.-_#"\'!?([{,;\u00e9'];

/** Some texts that a sequence reads. */
function samplesOf(elements: Elements, flags: string): readonly string[] {
  let samples: readonly string[] = [''];
  for (const element of elements) {
    const next = samplesOfOne(element, flags);
    samples = samples.flatMap((start) => next.map((end) => start + end)).slice(0, MOST_WAYS);
  }
  return samples;
}

function samplesOfOne(element: AST.Element, flags: string): readonly string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^(?:${element.raw})$`, withoutG(flags));
      return letters.filter((letter) => one.test(letter)).slice(0, 8);
    }
    case 'Quantifier': {
      const one = samplesOfOne(element.element, flags);
      const least = one.map((sample) => sample.repeat(Math.max(1, Math.min(element.min, 8))));
      return element.min === 0 ? ['', ...least] : least;
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.flatMap((alternative) => samplesOf(alternative.elements, flags)).slice(0, MOST_WAYS);
    default:
      return [''];
  }
}

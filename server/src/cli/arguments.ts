import { parseArgs } from 'node:util';
import { nearest } from '../core/nearest.ts';
import type { Command, OptionSpec, OptionSpecs, OptionValues } from './commands/command.ts';
import { told, UserError } from './errors.ts';

/** What stands behind the name of a command. */
export type ReadArguments =
  | { readonly wantsHelp: true }
  | { readonly wantsHelp: false; readonly options: OptionValues<OptionSpecs>; readonly operands: readonly string[] };

/**
 * Reads the arguments of a command. When an option is given twice, the last one counts, unless it takes a list.
 *
 * @throws UserError when they do not fit the command.
 */
export function readArguments(name: string, command: Command, argv: readonly string[]): ReadArguments {
  const specs: OptionSpecs = command.options;
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(Object.entries(specs).map(([option, spec]) => [option, { type: parsedAs(spec) }])),
      help: { type: 'boolean', short: 'h' },
    },
    // The messages of the strict mode are not for people, so what it would check is checked here.
    strict: false,
    tokens: true,
  });

  const values: Record<string, OptionValue> = {};
  for (const [option, { kind }] of Object.entries(specs)) if (kind === 'flag') values[option] = false;
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return { wantsHelp: true };
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (spec === undefined) throw new UserError(unknownOption(name, token.rawName, Object.keys(specs)));
    const value = readValue(token.rawName, spec, token.value, token.inlineValue === true);
    const earlier = values[token.name];
    values[token.name] = Array.isArray(value) && Array.isArray(earlier) ? [...earlier, ...value] : value;
  }
  checkCount(name, command, operands);
  return { wantsHelp: false, options: values as OptionValues<OptionSpecs>, operands };
}

/** `Did you mean "lint"?` with a space in front, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

type OptionValue = string | number | boolean | readonly string[];

function parsedAs(spec: OptionSpec): 'boolean' | 'string' {
  return spec.kind === 'flag' ? 'boolean' : 'string';
}

function unknownOption(command: string, given: string, names: readonly string[]): string {
  const candidates = [...names, 'help'].map((name) => `--${name}`);
  return told`"${command}" has no option ${given}.${didYouMean(given, candidates)} See: partner-plan ${command} --help`;
}

function readValue(option: string, spec: OptionSpec, value: string | undefined, isInline: boolean): OptionValue {
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new UserError(told`${option} takes no value, but "${value}" stands behind it.`);
    return true;
  }
  // What starts with a hyphen is the next option, unless it was joined with "=". A single hyphen is a file name.
  if (value === undefined || value === '' || (!isInline && /^-./.test(value))) {
    throw new UserError(told`${option} needs a value: ${wantedValue(spec)}.`);
  }
  if (spec.kind === 'choice' && !spec.choices.includes(value)) {
    throw new UserError(
      told`${option} cannot be "${value}".${didYouMean(value, spec.choices)} Write one of: ${spec.choices.join(', ')}.`,
    );
  }
  if (spec.kind === 'date' && !isDate(value)) {
    throw new UserError(told`${option} cannot be "${value}". Write a day that exists, such as 2026-11-22.`);
  }
  if (spec.kind === 'list') {
    const words = value.split(',').map((word) => word.trim());
    if (words.includes('')) {
      throw new UserError(told`${option} cannot be "${value}", because a word is missing beside a comma.`);
    }
    return words;
  }
  if (spec.kind === 'texts') return [value];
  if (spec.kind !== 'number') return value;
  if (!/^\d{1,9}$/.test(value))
    throw new UserError(told`${option} cannot be "${value}". Write a whole number, such as 0 or 10.`);
  return Number(value);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // A day that no month has moves into the next month, and is then written in another way.
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function wantedValue(spec: Exclude<OptionSpec, { kind: 'flag' }>): string {
  if (spec.kind === 'choice') return `one of ${spec.choices.join(', ')}`;
  if (spec.kind === 'date') return 'a day, such as 2026-11-22';
  return spec.kind === 'number' ? 'a whole number' : spec.placeholder;
}

function checkCount(name: string, { operands }: Command, given: readonly string[]): void {
  const most = operands === undefined ? 0 : (operands.most ?? Number.POSITIVE_INFINITY);
  const first = given[most];
  if (first !== undefined) {
    const allowed =
      operands === undefined ? 'takes only options' : `takes only ${most === 1 ? 'one' : most} ${operands.name}`;
    throw new UserError(told`"${name}" ${allowed}, but "${first}" was given too. See: partner-plan ${name} --help`);
  }
  if (operands !== undefined && given.length < operands.least) {
    throw new UserError(
      told`"${name}" needs a ${operands.name}: ${operands.summary}. See: partner-plan ${name} --help`,
    );
  }
}

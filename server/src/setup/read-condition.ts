import { comparable } from '../framework/crm/captured.ts';
import { all, any, type Condition, empty, is, not } from './condition.ts';
import { stripped } from './strip.ts';

/** A field that a condition of a plan can name. */
export interface KnownField {
  readonly key: string;
  readonly label: string;
  /** The names for programs, under which filters often name it. */
  readonly names?: readonly string[];
  /** The values that it can have, in order. None where it takes any. */
  readonly options: readonly string[];
}

/** In UTF-16 code units. What is longer is prose, and nobody's filter. */
const LONGEST = 400;

/**
 * Reads a condition as plans write it: `Deal Source is Partner-sourced or Partner-influenced (validation rule on save)`,
 * `Deal Source = Direct`, `Partner Name is filled and Stage is not Closed lost`, `from the stage Proposal on`. Undefined
 * where a word of it is not understood, because half a condition would be another one.
 */
export function readCondition(text: string, fields: readonly KnownField[]): Condition | undefined {
  if (text.length > LONGEST) return undefined;
  const known = namesOf(fields).read;
  if (!known.has(text)) {
    if (known.size > MOST_READ) known.clear();
    known.set(text, conditionIn(text, fields));
  }
  return known.get(text);
}

function conditionIn(text: string, fields: readonly KnownField[]): Condition | undefined {
  const bare = bareCondition(text);
  if (bare === undefined) return undefined;
  const groups = splitBefore(bare, 'or', fields).map((group) => {
    const parts = splitBefore(group, 'and', fields).map((part) => readOne(part, fields));
    return parts.every((part) => part !== undefined) ? all(...parts) : undefined;
  });
  return groups.every((group) => group !== undefined) ? any(...groups) : undefined;
}

/** The condition alone. Undefined where there is none, or where it is too long for one. */
function bareCondition(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = withoutRemark(text)
    .replace(/\s+/g, ' ')
    .replace(/[.;]\s*$/, '')
    .replace(/^(?:required\s+)?(?:only\s+)?(?:if|when|where|for deals where|once|as soon as|wenn|falls|si)\s+/i, '')
    .trim();
  return bare === '' ? undefined : bare;
}

/**
 * Whether a condition compares a field with an amount, a day or a step, as in `Amount > 50,000 USD`.
 *
 * @param isField whether a text is the name of a field.
 */
export function isComparison(text: string, isField: (name: string) => boolean): boolean {
  const parts = (bareCondition(text) ?? '').split(/,? (?:and|or) |, /i);
  return parts.some((part) => {
    const found = comparing.exec(part);
    const name = part.slice(0, found?.index ?? 0).replace(/^(?:the|its) /i, '');
    return found !== null && isField(stripped(name, ` "'\u0060[{`, ` "'\u0060]}`));
  });
}

/** What stands behind the name of a field that is compared. */
const comparing =
  /[<>\u2264\u2265]|\b(?:is |was |has been |must be )?(?:at least|at most|between|above|below|over|under|more than|less than|longer than|shorter than|greater than|higher than|lower than|before|after|within|exceeds)\b/i;

/** How the CRM keeps a condition often stands in brackets behind it. A value in brackets is none. */
function withoutRemark(text: string): string {
  const end = text.trimEnd();
  if (!end.endsWith(')')) return end;
  const start = end.lastIndexOf('(');
  if (start < 1) return end;
  // That it is checked when the record is saved says how, and limits nothing.
  const remark = end.slice(start + 1, -1).replace(/\bwhen (?:the |a )?[a-z]{1,20} (?:is|are) saved\b/i, 'on save');
  // A remark that limits the condition is a part of it, and what it says is not understood.
  if (
    /\b(?:except|excluding|unless|only|not|but|without|other than|if|when|where|once|until|after|before|while|for)\b/i.test(
      remark,
    )
  )
    return end;
  return /rule|workflow|flow|logic|automation|checked|checks|on save|enforced|validation/i.test(remark)
    ? end.slice(0, start).trimEnd()
    : end;
}

/** The parts between `or` or `and`, where each part names a field of its own: values are joined by the same words. */
function splitBefore(text: string, word: 'or' | 'and', fields: readonly KnownField[]): readonly string[] {
  const separator = word === 'or' ? / (?:or|oder|ou) |\|\|/gi : / (?:and|und|et) |&&/gi;
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(separator)) {
    const rest = text.slice(found.index + found[0].length);
    if (fieldAt(rest, fields) === undefined) continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

/** Of how many conditions is kept what was read of them: more than a plan has, and not all that were ever typed. */
const MOST_READ = 2_000;

interface FieldAt {
  readonly field: KnownField;
  /** What stands behind its name. */
  readonly rest: string;
}

/** The field with the longest name that a text starts with. */
function fieldAt(text: string, fields: readonly KnownField[]): FieldAt | undefined {
  const start = text.replace(/^(?:the |its |["'[{])+/i, '');
  const lower = start.toLowerCase();
  const { byName, lengths } = namesOf(fields);
  for (const length of lengths) {
    const field = byName.get(lower.slice(0, length));
    const rest = start.slice(length);
    if (field === undefined || !/^["'\]}]*(?:[\s=!<:]|$)/.test(rest)) continue;
    return { field, rest: rest.replace(/^["'\]}]+/, '').trim() };
  }
  return undefined;
}

interface Names {
  /** In lower case, each with the first field that has it. */
  readonly byName: ReadonlyMap<string, KnownField>;
  /** The longest first. */
  readonly lengths: readonly number[];
  /** What was read with these fields, by the text. */
  readonly read: Map<string, Condition | undefined>;
}

/** Lists of fields that plans had lately. */
const lately: (readonly KnownField[])[] = [];

/** As many as a few open plans have. */
const MOST_LATELY = 8;

/**
 * The list of before where it says the same: what was read with it, and how its names are found, is kept by the list.
 * When a key is typed, hardly ever does a field change.
 */
export function sameList(fields: readonly KnownField[]): readonly KnownField[] {
  const at = lately.findIndex(
    (list) => list.length === fields.length && list.every((one, i) => isSame(one, fields[i])),
  );
  const [same = fields] = at < 0 ? [] : lately.splice(at, 1);
  lately.unshift(same);
  if (lately.length > MOST_LATELY) lately.pop();
  return same;
}

function isSame(one: KnownField, other: KnownField | undefined): boolean {
  return one === other || (one.key === other?.key && JSON.stringify(one) === JSON.stringify(other));
}

/** By list of fields, because each condition of a plan asks for all of them, at each of its words. */
const namesOfFields = new WeakMap<readonly KnownField[], Names>();

function namesOf(fields: readonly KnownField[]): Names {
  const known = namesOfFields.get(fields);
  if (known !== undefined) return known;
  const byName = new Map<string, KnownField>();
  for (const field of fields) {
    for (const name of [field.label, ...(field.names ?? [])].map((each) => each.toLowerCase())) {
      if (name !== '' && !byName.has(name)) byName.set(name, field);
    }
  }
  const lengths = [...new Set([...byName.keys()].map(({ length }) => length))].sort((one, other) => other - one);
  const made: Names = { byName, lengths, read: new Map() };
  namesOfFields.set(fields, made);
  return made;
}

function readOne(text: string, fields: readonly KnownField[]): Condition | undefined {
  const fromStage = /^from (?:the )?(?:stage )?(.+?) on(?:wards?)?$/i.exec(text);
  if (fromStage?.[1] !== undefined) {
    const stage = fields.find(({ key }) => key.endsWith('.stage'));
    return stage && valuesFrom(stage, fromStage[1]);
  }
  const found = fieldAt(text, fields);
  if (found === undefined) return undefined;
  const { field, rest } = found;
  if (
    /^(?:is |has |contains )?(?:not (?:empty|blank|null|missing)|filled(?: in)?|known|set|given|present|a value|data|any value)$/i.test(
      rest,
    ) ||
    /^(?:!=|<>) ?null$/i.test(rest)
  ) {
    return not(empty(field.key));
  }
  if (
    /^(?:(?:is )?(?:empty|blank|unknown|missing|null|not (?:filled(?: in)?|set|known|given|present))|has no value|==? ?null)$/i.test(
      rest,
    )
  ) {
    return empty(field.key);
  }
  const relation =
    /^(is not any of|is none of|is not in|not in|does not equal|not equal to|is not|ist nicht|n'est pas|!=|<>|is any of|is one of|is in|equals|equal to|==?|ist|est|is|:|in) ?(\S.*)$/i.exec(
      rest,
    );
  if (relation?.[1] === undefined || relation[2] === undefined) return undefined;
  const later = /^(.+?) or (?:later|any later stage|beyond)$/i.exec(relation[2]);
  const isNot = /not|none|nicht|pas|!=|<>/i.test(relation[1]);
  // What is none of two values is told as "is not one and not the other", too.
  const values = isNot ? relation[2].replace(/ (?:and not|and|nor|und nicht|und) /gi, ' or ') : relation[2];
  const read = later?.[1] === undefined ? readValues(values, field) : valuesFrom(field, later[1]);
  return read && isNot ? not(read) : read;
}

/** The values from one of them to the end of the list. */
function valuesFrom(field: KnownField, first: string): Condition | undefined {
  const start = field.options.findIndex((option) => comparable(option) === comparable(first));
  return start < 0 ? undefined : is(field.key, field.options.slice(start));
}

function readValues(text: string, field: KnownField): Condition | undefined {
  // "Is one, not the other" says of a field with one value what "is one" says.
  const [wanted = '', ...others] = text.split(/, (?:and )?not /i);
  const onlyNames = others.every((other) => field.options.some((option) => comparable(option) === comparable(other)));
  const texts = (onlyNames ? wanted : text)
    .replace(/^(?:either|any of|one of)\s+/i, '')
    .split(/,\s*(?:or |and )?| (?:or|oder|ou) |;\s*|\|/i)
    .filter((value) => value.trim() !== '');
  const bare = texts.map((value) => stripped(value, `"'\`([{ `, `"'\`)]} `));
  if (bare.length === 0 || bare.includes('')) return undefined;
  if (field.options.length === 0) return texts.every(isValue) ? is(field.key, bare) : undefined;
  const values = bare.map((value) => field.options.find((option) => comparable(option) === comparable(value)));
  return values.every((value) => value !== undefined) ? is(field.key, values) : undefined;
}

/** What compares, or says what becomes of a field, wherever it stands: no value of a field begins or ends so. */
const comparison =
  /\b(?:than|least|most|between|above|below|over|under|more|less|longer|shorter|greater|higher|lower|equal|before|after|within|changed|changes|null|missing|empty|blank|required|needed)\b/i;

/** Words that stand small in the middle of a name. */
const small: ReadonlySet<string> = new Set(['of', 'the', 'and', 'de', 'von', 'van', 'du', 'la']);

/**
 * Whether a text is a value where a field takes any: it stands in quotes, is yes or no, or is a plain number or a name,
 * which has no small first letters. Anything else is prose, as in `is greater than 5000` or `is in use`.
 */
function isValue(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:"[^"]+"|'[^']+'|`[^`]+`)$/.test(trimmed)) return true;
  const bare = stripped(trimmed, '([{ ', ')]} ');
  if (/^(?:yes|no|true|false|checked|unchecked)$/i.test(bare)) return true;
  if (comparison.test(bare)) return false;
  const [first = '', ...words] = bare.split(/\s+/);
  const isName = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}&][\p{L}\p{M}\p{N}.&'’/_-]*$/u.test(word);
  return isName(first) && words.every((word) => isName(word) || small.has(word));
}

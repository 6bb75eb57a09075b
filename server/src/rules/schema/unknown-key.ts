import { removeKey, renameScalar } from '../../core/edits.ts';
import { intendedValues } from '../../core/intended.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { isEmpty, type MapEntry, type ScalarNode } from '../../core/source.ts';
import { lineEnd, lineStart } from '../../core/text.ts';
import { joined } from '../../core/words.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import { type BrokenText, brokenTexts } from './comma-in-text.ts';
import { followsFromSyntax } from './follows-from-syntax.ts';

export const unknownKey = defineRule({
  id: 'schema/unknown-key',
  summary: 'A key is not part of the format.',
  why: 'A key that Partner Plan does not know is not checked, and what stands under it may be missing in the document. Most often it is a known key with a typing mistake, or it stands one level too high or too low.',
  practice: 'The vocabulary of a plan, schemas/partner-plan.schema.json.',
  exceptions:
    'Where another tool reads the file and needs keys of its own. Let these begin with "x-", then nobody complains about them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  nane: Northwind Partner Program\n',
    good: 'partnerPlan: 1\nprogram:\n  name: Northwind Partner Program\n',
  },
  check({ plan, report }) {
    const broken = brokenTexts(plan);
    const beside = keysBesideTheirGroup(plan);
    let removals = 0;
    for (const problem of plan.structure) {
      if (problem.kind !== 'unknown-key' || followsFromSyntax(plan, problem.entry.key)) continue;
      const { entry, map, suggestion, free } = problem;
      const name = entry.misspelled ?? String(entry.key.value);
      const fixes: Fix[] = [];
      const text = broken.get(entry.key);
      if (text !== undefined) {
        // The keys behind further commas are parts of the same text.
        if (text.keys[0] === entry) report({ at: entry.key.span, ...aboutComma(text, name, wholeText(plan, text)) });
        continue;
      }
      const group = beside.get(entry.key);
      if (group !== undefined) {
        // The others stand there for the same reason, and move along with the first.
        if (group.entries[0] === entry) report({ at: entry.key.span, ...aboutGroup(plan.source.text, group) });
        continue;
      }
      if (suggestion !== undefined) {
        fixes.push({
          title: `Change "${name}" to "${suggestion}"`,
          safe: false,
          edits: [renameScalar(entry.key, suggestion)],
        });
      }
      if (entry.merged === undefined && ++removals <= MOST_REMOVALS) {
        fixes.push({ title: `Remove "${name}"`, safe: false, edits: [removeKey(plan.source.text, map, entry)] });
      }
      report({ at: entry.key.span, message: messageFor(name, suggestion, free), fixes });
    }
  },
});

/** Keys that stand in the column of their group, which therefore has nothing in it. */
interface KeysBeside {
  readonly group: ScalarNode;
  readonly entries: readonly MapEntry[];
}

/**
 * Keys right below a group without content that are not known where they stand and belong into the group, by the key of
 * each and by that of the group: the indentation is missing that makes them a part of it.
 */
export function keysBesideTheirGroup({ structure, source }: Plan): ReadonlyMap<ScalarNode, KeysBeside> {
  const unknown = new Map(
    structure.flatMap((found) => (found.kind === 'unknown-key' ? [[found.entry, found.map]] : [])),
  );
  const found = new Map<ScalarNode, KeysBeside>();
  const maps = new Set(unknown.values());
  for (const problem of structure) {
    const { kind } = problem;
    if (kind !== 'invalid-value' || !isEmpty(problem.node) || !Array.isArray(problem.severalBelong)) continue;
    const { key: group, severalBelong } = problem;
    const map = [...maps].find(({ style, entries }) => style === 'block' && entries.some(({ key }) => key === group));
    if (group === undefined || map === undefined) continue;
    const below = map.entries.slice(map.entries.findIndex(({ key }) => key === group) + 1);
    const end = below.findIndex((entry) => !unknown.has(entry) || !severalBelong.includes(nameOf(entry)));
    const entries = end < 0 ? below : below.slice(0, end);
    const columns = new Set(entries.map(({ key }) => key.span.start - lineStart(source.text, key.span.start)));
    if (entries.length === 0 || columns.size > 1) continue;
    for (const key of [group, ...entries.map((entry) => entry.key)]) found.set(key, { group, entries });
  }
  return found;
}

function nameOf({ key, misspelled }: MapEntry): string {
  return misspelled ?? String(key.value);
}

function aboutGroup(text: string, { group, entries }: KeysBeside): { message: string; fixes: readonly Fix[] } {
  const start = lineStart(text, entries[0]?.key.span.start ?? 0);
  const end = lineEnd(text, entries.at(-1)?.value.span.end ?? start);
  const newText = text.slice(start, end).replace(/^(?=[^\r\n])/gm, '  ');
  const edits = [{ span: { start, end }, newText }];
  const names = joined(entries.map((entry) => `"${nameOf(entry)}"`));
  const [belongs, them] = entries.length === 1 ? ['belongs', 'it'] : ['belong', 'them'];
  return {
    message: `${names} ${belongs} to "${group.value}", and stand${entries.length === 1 ? 's' : ''} beside it. What belongs to a key is indented further than the key, usually by two spaces.`,
    fixes: [{ title: `Indent ${them}, under "${group.value}"`, safe: false, edits }],
  };
}

/** A file with more unknown keys is another kind of file, and each removal looks at all keys of its group. */
const MOST_REMOVALS = 100;

/** A comma inside braces is a mistake that the words "unknown key" do not explain. */
function aboutComma(
  { span, value }: BrokenText,
  name: string,
  { title, newText }: { readonly title: string; readonly newText: string },
): { message: string; fixes: readonly Fix[] } {
  return {
    message: `Inside braces a comma ends a text, so that "${name}" became a key of its own. If it belongs to "${value.value}", put the whole text in quotes. If it is a key, write a colon and a value behind it.`,
    fixes: [{ title, safe: false, edits: [{ span, newText }] }],
  };
}

/** What to write for a text that a comma broke. A quantity in quotes may still not be one, so its clean form is written. */
function wholeText(plan: Plan, { value, text }: BrokenText): { title: string; newText: string } {
  const problem = plan.structure.find((found) => found.kind === 'invalid-value' && found.node === value);
  const schema = problem?.kind === 'invalid-value' ? problem.schema : undefined;
  const accepts = schema === undefined || schema.safeParse(text).success;
  const [intended] = accepts ? [] : intendedValues(schema, text);
  return intended === undefined
    ? { title: 'Put the whole text in quotes', newText: printScalar(text, true) }
    : { title: `Write "${intended.value}"`, newText: printScalar(intended.value, true) };
}

function messageFor(name: string, suggestion: string | undefined, free: readonly string[]): string {
  if (suggestion !== undefined) return `"${name}" is not known here. Did you mean "${suggestion}"?`;
  if (free.length === 0)
    return `"${name}" is not known here, and everything that belongs here is written already. Remove it, or put a # in front of it if it is a note.`;
  if (free.length > MANY) return `"${name}" is not known here. ${similar(name, free)}`;
  return `"${name}" is not known here. What can still stand here: ${free.join(', ')}.`;
}

/** More keys than anybody reads in a message, such as the ids of all rules. */
const MANY = 30;

/** How many of them a message names. */
const FEW = 8;

/** The keys of the same group, for a name such as "style/*". */
function similar(name: string, free: readonly string[]): string {
  const [group = ''] = name.split('/');
  const same = group === '' ? [] : free.filter((key) => key.startsWith(`${group}/`));
  if (same.length === 0) return `It is none of the ${free.length} names that can stand here.`;
  const more = same.length > FEW ? `, and ${same.length - FEW} more` : '';
  return `Name one at a time. Those of "${group}" are: ${same.slice(0, FEW).join(', ')}${more}.`;
}

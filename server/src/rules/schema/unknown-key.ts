import { removeKey, renameScalar } from '../../core/edits.ts';
import { intendedValues } from '../../core/intended.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
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
  if (free.length === 0) return `"${name}" is not known here, and everything that belongs here is written already.`;
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

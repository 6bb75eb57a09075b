import { setValue } from '../../core/edits.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import { nearest } from '../../core/nearest.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { labelFor } from '../../framework/crm/plan-fields.ts';
import { standardDealFields } from '../../framework/crm/standard-fields.ts';
import { planWithFields } from './example.ts';

const planWith = (label: string): string =>
  planWithFields(
    '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }',
    `    - { name: Partner Contribution, object: opportunity, type: long-text, required: false, requiredWhen: ${label} is Partner-influenced }`,
  );

export const conditionOnUnknownField = defineRule({
  id: 'crm/condition-on-unknown-field',
  summary: 'A filter or a condition names a field that is not defined.',
  why: 'The admin builds conditions and views word by word. One that looks at a field which nobody creates cannot be saved, or it finds nothing and nobody notices.',
  practice: 'What a condition refers to has to exist.',
  exceptions:
    'Where the filter looks at a field that the CRM brings with it and the plan does not list, such as the owner. Add it to the fields, or say that it is a standard field.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith('Lead Origin'), good: planWith('Deal Source') },
  check({ plan, report }) {
    for (const { meant, places } of unknownFieldsIn(plan)) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const more = others.length === 0 ? '' : ` ${places.length} conditions name it.`;
      report({
        at: first.text.node.span,
        message: `"${first.label}" is no field of the plan, so the admin finds nothing under this name. Did you mean "${meant}"?${more}`,
        related: others.map(({ text }) => ({ span: text.node.span, message: 'It is named here, too.' })),
        fixes: [
          {
            title: `Change it to ${meant}`,
            safe: false,
            edits: places.map(({ text, label }) =>
              setValue(
                plan.source.text,
                text.node,
                text.value.replace(label, () => meant),
              ),
            ),
          },
        ],
      });
    }
  },
});

/** A field that conditions name and the plan does not have, with the one that is meant. */
interface UnknownField {
  readonly meant: string;
  readonly places: readonly Named[];
}

/** Empty where a field has no label yet, because it may be the one that is meant. */
export function unknownFieldsIn(plan: Plan): readonly UnknownField[] {
  const fields = plan.attribution?.fields;
  if (fields === undefined || fields.items.length === 0) return [];
  if (fields.items.length < fields.node.items.length || fields.items.some(({ name }) => name === undefined)) return [];
  const labels = fields.items.flatMap(({ name }) => name?.value.trim() ?? []);
  const known = new Set([...labels.map(comparable), ...standardDealFields]);
  const byLabel = new Map<string, { readonly meant: string; readonly places: Named[] }>();
  for (const named of conditionsOf(plan)) {
    if (isKnown(named.label, known)) continue;
    const meant = meantField(plan, named, labels);
    if (meant === undefined) continue;
    const group = byLabel.get(comparable(named.label));
    if (group === undefined) byLabel.set(comparable(named.label), { meant, places: [named] });
    else if (group.places.every(({ text }) => text.node !== named.text.node)) group.places.push(named);
  }
  return [...byLabel.values()];
}

/** A condition with the field that it names, and what it compares it with. */
interface Named {
  readonly text: Located<string>;
  readonly label: string;
  readonly value: string;
}

function conditionsOf({ attribution }: Plan): readonly Named[] {
  const texts = [
    ...(attribution?.fields?.items ?? []).flatMap(({ requiredWhen }) => requiredWhen ?? []),
    ...(attribution?.views?.items ?? []).flatMap(({ filter }) => filter ?? []),
  ];
  return texts.flatMap((text) => {
    const named = namedIn(text.value);
    return named === undefined ? [] : [{ text, ...named }];
  });
}

const namedIn = keptByText((text): Omit<Named, 'text'> | undefined => {
  const [, label = '', value = ''] = CONDITION.exec(text.slice(0, LONGEST)) ?? [];
  const named = label.replace(LEAD_IN, '').trim();
  return /^\p{Lu}/u.test(named) ? { label: named, value } : undefined;
});

/** What a sentence says before it names the field: "Open deals where ...", "If ...", "The property ...". */
const LEAD_IN =
  /^(?:.*\b(?:where|whose|when|if|with|and|wenn|falls|deren|bei denen)\s+)?(?:(?:if|when|where|wenn|falls)\s+)?(?:(?:the|das|die)\s+)?(?:(?:field|property|value|feld|eigenschaft)\s+)?/iu;

/** Whether a label is one that is known, or ends with one: "Partner deals, Deal Source" names Deal Source. */
function isKnown(label: string, known: ReadonlySet<string>): boolean {
  const words = label.split(' ');
  return words.some((_, index) => {
    const rest = comparable(words.slice(index).join(' '));
    if (!known.has(rest)) return false;
    // "Partner Name" is not the name that every deal has, and "Opportunity Amount" is its amount.
    return (
      index === 0 ||
      index < words.length - 1 ||
      OBJECT.test(words.slice(0, index).join(' ')) ||
      /^\p{Ll}/u.test(words[index - 1] ?? '')
    );
  });
}

const OBJECT = /^(?:deals?|opportunit(?:y|ies)|leads?|accounts?|company|contacts?|records?|pipeline)$/i;

/** The label in front of the comparison: one to five words that begin with a capital, as labels do. */
const CONDITION =
  /^\s*((?:\p{Lu}[\p{L}\p{N}-]*)(?: [\p{L}\p{N}-]+){0,4}?)\s*(?:\b(?:is not|is|equals|does not equal|contains|includes|any of|in(?=\s*[([]|\s[^,;]+,))\b|[=!<>]=?|<>)\s*(\S.*)$/su;

const LONGEST = 200;

/**
 * The field of the plan that a condition means: the only one that has the value with which it is compared, one that is
 * nearly called so, or the one that holds what the framework calls so. Undefined where nobody can tell.
 */
function meantField(plan: Plan, { label, value }: Named, labels: readonly string[]): string | undefined {
  const fact = Object.entries(fieldDemands).find(([, demand]) => comparable(demand.label) === comparable(label));
  if (fact !== undefined) {
    const held = labelFor(plan, fact[0] as keyof typeof fieldDemands);
    return comparable(held) === comparable(label) ? undefined : held;
  }
  const holders = new Set(
    (plan.attribution?.fields?.items ?? []).flatMap(({ name, options }) =>
      name !== undefined && options?.items.some((option) => begins(value, option.value)) ? [name.value.trim()] : [],
    ),
  );
  const [holder] = holders;
  const isMeant =
    holder !== undefined && holders.size === 1 && (/^partner[- ]/i.test(value) || sharesWord(label, holder));
  return isMeant ? holder : nearest(label, labels);
}

/** Whether two labels have a word in common that says what they hold. Many fields are a status or a source. */
function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return one
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => words.has(word) && !GENERAL.has(word));
}

const GENERAL: ReadonlySet<string> = new Set([
  'stage',
  'source',
  'status',
  'type',
  'name',
  'date',
  'deal',
  'opportunity',
  'lead',
  'pipeline',
]);

function begins(value: string, option: string): boolean {
  const wanted = comparable(option);
  return wanted.length > 2 && comparable(value).startsWith(wanted);
}

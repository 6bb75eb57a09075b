import type { CrmSystem } from '../../../../schemas/program.ts';
import type { Plan } from '../../core/plan.ts';
import type { SourceNode } from '../../core/source.ts';
import type { CrmEdition, CrmFacts } from '../../framework/crm/crm-facts.ts';
import { isDealObject, isLeadObject } from '../../framework/crm/plan-fields.ts';
import type { Origin, SetupFinding } from '../model.ts';
import { stripped } from '../strip.ts';

/** What every part of a setup is derived from. */
export interface Deriving {
  readonly plan: Plan;
  readonly system: CrmSystem;
  readonly facts: CrmFacts;
  readonly edition?: CrmEdition;
  /** What the plan says and the setup cannot carry. Grows while a setup is derived. */
  readonly findings: SetupFinding[];
}

/** A place of the plan, as origin. */
export function at(path: string, { span }: Pick<SourceNode, 'span'>): Origin {
  return { path, span };
}

/** The items of a list with the path of each. One that cannot be read keeps its number. */
export function placed<Item extends { readonly node: SourceNode }>(
  list: { readonly items: readonly Item[]; readonly node: { readonly items: readonly SourceNode[] } } | undefined,
  path: string,
): readonly { readonly item: Item; readonly path: string; readonly origin: Origin }[] {
  if (list === undefined) return [];
  const places = new Map(list.node.items.map((node, index) => [node, index]));
  return list.items.map((item, index) => {
    const own = `${path}[${places.get(item.node) ?? index}]`;
    return { item, path: own, origin: at(own, item.node) };
  });
}

/** The name of a field or object in the interface for programs, by its label. */
export function nameOf({ facts }: Deriving, label: string): string {
  return facts.apiName?.legal(label) ?? label;
}

/** A name that is free: the name itself, or with a number in front of what ends it in Salesforce. */
export function freeName(name: string, isFree: (name: string) => boolean): string {
  const [, start = name, end = ''] = /^(.*?)(__c)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${start.slice(0, LONGEST_LABEL - 4)}_${number}${end}`;
  return free;
}

/** The longest label that every CRM shows whole, in UTF-16 code units. */
const LONGEST_LABEL = 40;

/**
 * A label from a text of any length: without the period of a sentence and what stands in parentheses, then in front of
 * what is added with a comma, a colon, "and" or "or", and at a word where nothing else makes it short enough.
 */
export function labelFrom(text: string): string {
  const whole = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.])[.]$/, '');
  if (whole.length <= LONGEST_LABEL) return whole;
  const bare = whole.replace(/ \([^()]*\)/g, '');
  if (bare.length <= LONGEST_LABEL) return bare;
  const head = bare.slice(0, LONGEST_LABEL + 1);
  const added = Math.max(...[', ', ': ', '; ', ' and ', ' or '].map((sign) => head.lastIndexOf(sign)));
  if (added > SHORTEST_LABEL) return head.slice(0, added);
  const cut = head.lastIndexOf(' ');
  const cutAtWord = cut > SHORTEST_LABEL ? head.slice(0, cut) : head.slice(0, LONGEST_LABEL);
  return withoutLooseEnd(stripped(cutAtWord, '', ' ,;:.(-'));
}

/** A label that was cut ends with no word that only leads to the next one. */
function withoutLooseEnd(label: string): string {
  let end = label;
  for (;;) {
    const cut = end.lastIndexOf(' ');
    if (cut <= SHORTEST_LABEL || !leading.has(end.slice(cut + 1).toLowerCase())) return end;
    end = stripped(end.slice(0, cut), '', ' ,;:.(-');
  }
}

/** Words behind which something has to follow. */
const leading: ReadonlySet<string> = new Set(
  'a an the and or of for from in on at to by per with without that which who as is are their its our your'.split(' '),
);

/** With fewer letters the beginning of a text says nothing. */
const SHORTEST_LABEL = 10;

/** The key of the object that a plan calls by a name. One of the company's own is a key of its own. */
export function objectKeyOf(name: string): string {
  const bare = name.toLowerCase();
  if (/registration|ticket/.test(bare)) return 'registration';
  if (/contribution/.test(bare)) return 'contribution';
  if (isDealObject(name)) return 'deal';
  if (/account|compan|organi[sz]ation/.test(bare)) return 'account';
  if (/contact|person/.test(bare)) return 'contact';
  return isLeadObject(name) ? 'lead' : `own:${bare.replace(/[^a-z0-9]+/g, '-').slice(0, 60)}`;
}

/** A key from a label: `Deal Source` is `deal-source`. */
export function keyOf(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'field'
  );
}

/** The part of the plan from which a derived element follows: the first that is there, and the plan itself otherwise. */
export function because(
  { plan }: Deriving,
  ...parts: readonly (readonly [string, { readonly node: SourceNode } | undefined])[]
): Origin {
  for (const [path, part] of parts) if (part !== undefined) return at(path, part.node);
  return { path: 'attribution', span: plan.attribution?.node.span ?? { start: 0, end: 0 } };
}

import { renameScalar } from '../core/edits.ts';
import type { CrmFieldPart, Plan } from '../core/plan.ts';
import { entryOf, type ScalarNode } from '../core/source.ts';
import { lineEnd, lineStart, type TextEdit } from '../core/text.ts';
import { type FieldMentions, mentionsOfField } from './field-mentions.ts';

/** One of the values that a CRM field can take, where the field lists it or where the plan sets or expects it. */
export interface OptionMention {
  readonly node: ScalarNode;
  readonly name: string;
  readonly field: CrmFieldPart;
}

/** The option at an offset of the text; undefined where there is none. */
export function optionAt(plan: Plan, offset: number): OptionMention | undefined {
  return optionMentions(plan).find(({ node }) => node.span.start <= offset && offset <= node.span.end);
}

/** Whether a field has an option of a name already. */
export function hasOption({ field }: OptionMention, name: string): boolean {
  return field.options?.items.some(({ value }) => value === name) === true;
}

/** What an option is called after a rename: where the plan takes it as a value, in conditions, and in other sentences. */
export interface RenamedOption extends FieldMentions {
  readonly values: readonly TextEdit[];
}

export function renamedOption(plan: Plan, option: OptionMention, newName: string): RenamedOption {
  const { field, name } = option;
  const same = optionMentions(plan).filter((mention) => mention.field === field && mention.name === name);
  const nodes = new Set(same.map(({ node }) => node));
  const values = [...nodes].map((node) => renameScalar(node, newName));
  const isValue = ({ span }: TextEdit): boolean =>
    values.some((edit) => edit.span.start <= span.start && span.end <= edit.span.end);
  const { conditions, prose } = mentionsOfField(plan, name, newName);
  const label = field.name?.value.trim() ?? '';
  const { text } = plan.source;
  // Two fields may have options of one name, so a condition counts where it names this field.
  const isAbout = ({ span }: TextEdit): boolean =>
    label !== '' && text.slice(lineStart(text, span.start), lineEnd(text, span.end)).includes(label);
  return {
    values,
    conditions: conditions.filter(isAbout),
    prose: [...prose.filter((edit) => !isValue(edit)), ...conditions.filter((edit) => !isAbout(edit))],
  };
}

/** Where options stand: in the list of their field, as its default, and in what the routing writes into it. */
function optionMentions({ attribution }: Plan): readonly OptionMention[] {
  return (attribution?.fields?.items ?? []).flatMap((field) => {
    const names = new Set(field.options?.items.map(({ value }) => value));
    const assigned = (attribution?.routing?.sets?.items ?? []).filter((set) => set.field?.value === field.name?.value);
    const others = [entryOf(field.node, 'default')?.value, ...assigned.map(({ to }) => to?.node)];
    const nodes = [...(field.options?.items.map(({ node }) => node) ?? []), ...others];
    return nodes.flatMap((node) =>
      node?.kind === 'scalar' && names.has(String(node.value)) ? [{ node, name: String(node.value), field }] : [],
    );
  });
}

import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { addItem, addKey, firstLine, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { RuleContext } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { demandedSituations, proposedConflictRule } from '../../framework/proposals/attribution.ts';
import { keyOrder } from '../shared/missing-key.ts';

/** Whether a plan has no conflict rules at all, which is one problem and not one for each situation. */
export function hasNoConflictRules(plan: Plan): boolean {
  return (plan.attribution?.conflict?.node.items.length ?? 0) === 0;
}

/**
 * Reports that no conflict rule settles a situation. Says nothing where the whole attribution section is missing, and
 * where a rule does not say yet for which situation it is.
 */
export function reportMissingConflictRule(
  { plan, report }: RuleContext<unknown>,
  situation: (typeof demandedSituations)[number],
  message: string,
): void {
  if (plan.attribution === undefined) return;
  const { conflict, node } = plan.attribution;
  if (conflict === undefined && entryOf(node, 'conflict') !== undefined) return;
  if (conflict?.items.some(({ when }) => when === undefined || when.value === situation)) return;
  if (conflict !== undefined && conflict.items.length < conflict.node.items.length) return;
  const { text } = plan.source;
  // Where there is no rule yet, the first one would only be followed by the next finding.
  const rules = (conflict?.node.items.length ?? 0) === 0 ? demandedSituations : [situation];
  const values = rules.map((each) => proposedConflictRule(plan, each));
  report({
    at: conflict === undefined ? keySpan(plan.node, 'attribution') : keySpan(node, 'conflict'),
    message,
    fixes: [
      {
        title: values.length > 1 ? 'Add the two conflict rules' : `Add a conflict rule for ${situation}`,
        safe: false,
        edits:
          conflict === undefined || values.length > 1
            ? [addKey(text, node, 'conflict', values, keyOrder(['attribution']))]
            : values.map((value) => addItem(text, conflict.node, value)),
      },
    ],
  });
}

type ConflictRulePart = NonNullable<NonNullable<Plan['attribution']>['conflict']>['items'][number];

export interface MissingPart {
  /** The situations in which the part is needed. Where the outcome decides itself, nobody has to. */
  readonly situations: readonly ConflictSituation[];
  readonly key: 'decidedBy' | 'within' | 'otherwise' | 'escalation';
  /** The finding. `rule` is the subject with its verb: "The rule for when two partners register the same account does". */
  readonly message: (rule: string, proposal: string) => string;
  readonly proposal: (plan: Plan, situation: ConflictSituation) => string;
  /** Whether a text in its place answers nothing, and what it does not say then. */
  readonly empty?: { readonly is: (text: string) => boolean; readonly says: string };
  /** The rules that need the part in none of these situations. */
  readonly unless?: (rule: ConflictRulePart) => boolean;
}

/** Reports the conflict rules that leave a part of the decision open. */
export function reportMissingPart({ plan, report }: RuleContext<unknown>, missing: MissingPart): void {
  const { situations, key, message, proposal, unless, empty } = missing;
  for (const rule of plan.attribution?.conflict?.items ?? []) {
    const { when, node } = rule;
    if (when === undefined || !situations.includes(when.value)) continue;
    const written = rule[key];
    if (empty !== undefined && written !== undefined && empty.is(String(written.value))) {
      const value = proposal(plan, when.value);
      report({
        at: written.node.span,
        message: `"${String(written.value).trim()}" does not say ${empty.says}, when ${inWords[when.value]}. Write it, for example: ${value}`,
        fixes: [
          {
            title: `Write "${key}" anew`,
            safe: false,
            edits: [
              addKey(plan.source.text, node, key, { placeholder: value }, keyOrder(['attribution', 'conflict', 0])),
            ],
          },
        ],
      });
      continue;
    }
    if (entryOf(node, key) !== undefined) continue;
    if (unless?.(rule) === true) continue;
    // As long as nobody decides, there is no time in which it is done.
    if ((key === 'within' || key === 'otherwise') && entryOf(node, 'decidedBy') === undefined) continue;
    const value = { placeholder: proposal(plan, when.value) };
    report({
      at: when.node.span.start === when.node.span.end ? firstLine(plan.source.text, node) : when.node.span,
      message: message(`The rule for when ${inWords[when.value]} does`, value.placeholder),
      together: {
        where: `for when ${inWords[when.value]}`,
        what: '',
        tell: (all) => message(`The rules ${joined(all.map(({ where }) => where))} do`, value.placeholder),
        fix: `Add "${key}" to each of the rules`,
      },
      fixes: [
        {
          title: `Add "${key}"`,
          safe: false,
          edits: [addKey(plan.source.text, node, key, value, keyOrder(['attribution', 'conflict', 0]))],
        },
      ],
    });
  }
}

/** The situations as they stand behind "when" in a message. */
export const inWords: Readonly<Record<ConflictSituation, string>> = {
  'sales-already-active': 'sales already has the account',
  'two-partners': 'two partners register the same account',
  'existing-customer': 'the account is a customer already',
  'registration-expired': 'a registration has expired',
  'inbound-lead': 'a registered account comes in by itself',
  other: 'something else happens',
};

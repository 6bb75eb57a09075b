import { isLost, isWon, stagesOf } from '../../framework/meaning/stages.ts';
import { all, any, type Condition, conditionWords, empty, fieldsOfCondition, is, not, STAGE } from '../condition.ts';
import type { SetupField, SetupRule } from '../model.ts';
import { because, type Deriving } from './context.ts';
import { lockable, operationsOf } from './permissions.ts';

/** In characters, the longest message of a rule. */
const LONGEST_MESSAGE = 255;

/** What keeps the fields right: what is required, and what stays as it is after the close. */
export function rulesOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupRule[] {
  const labelOf = (key: string): string => labelOfField(deriving, fields, key);
  return [
    ...fields.flatMap((field) => requirementRule(deriving, field, labelOf)),
    ...fields.flatMap((field) => keptRule(deriving, field, fields)),
    ...lockRule(deriving, fields),
  ];
}

/** The label of a field by its key. The stage is that of the CRM. */
export function labelOfField({ facts }: Deriving, fields: readonly SetupField[], key: string): string {
  if (key === STAGE) return facts.setup.stage.label;
  return fields.find((field) => field.key === key)?.label ?? key;
}

function requirementRule(
  deriving: Deriving,
  field: SetupField,
  labelOf: (key: string) => string,
): readonly SetupRule[] {
  const { required, object, label } = field;
  if (required === 'never' || field.type === 'formula') return [];
  if (required === 'always') {
    // A record that is made by the flow has the field at once. A deal that sales opens gets it with the second stage.
    if (object !== 'deal' && field.type !== 'long-text') return [];
    const first = object === 'deal' ? firstStage(deriving) : undefined;
    const missing = empty(field.key);
    return [
      rule(field, {
        refuses: first === undefined ? missing : all(missing, not(is(STAGE, [first]))),
        message:
          first === undefined ? `Fill in ${label}.` : `Fill in ${label} before the deal leaves the stage ${first}.`,
      }),
    ];
  }
  if (fieldsOfCondition(required).some((key) => !key.startsWith(`${object}.`))) {
    deriving.findings.push({
      kind: 'open',
      isOfOtherRecord: true,
      origin: { path: `${field.origin.path}.requiredWhen`, span: field.origin.span },
      message: `"${label}" is required when ${conditionWords(required, labelOf)}, which is a field of another record. A rule compares the fields of one record, so no file holds this one. Put both fields on one object, or copy the value there.`,
    });
  }
  return [
    rule(field, {
      refuses: all(required, empty(field.key)),
      message: `Fill in ${label}. It is required when ${conditionWords(required, labelOf)}.`,
    }),
  ];
}

/** Who may say that a deal is direct says it once, and neither credits a partner nor takes the credit away. */
function keptRule(deriving: Deriving, field: SetupField, fields: readonly SetupField[]): readonly SetupRule[] {
  const { picks, key, options, label } = field;
  if (picks === undefined) return [];
  const contribution = fields.find((each) => each.key === 'deal.partner-contribution');
  // Where sales writes down contributions, the flow changes the source on the same save.
  const isFlow = contribution === undefined || contribution.guarded ? [] : [not(empty(contribution.key))];
  const fine = any(all({ kind: 'was-empty', field: key }, is(key, [picks])), ...isFlow);
  return [
    {
      key: KEPT,
      object: field.object,
      label: `${label} kept`,
      refuses: any(
        { kind: 'made-with', field: key, values: options.filter((option) => option !== picks) },
        all({ kind: 'changed', field: key }, not(fine)),
      ),
      message: shortMessage(
        `${label} comes from the registration. Pick ${picks} while it is empty, or ask ${operationsOf(deriving)}.`,
      ),
      origin: field.origin,
      carries: [],
      derived: `sales says that a deal is ${picks}, and nobody else than the flow and operations credits a partner`,
    },
  ];
}

/** The key of the rule that keeps what the workflow wrote into the source of a deal. */
export const KEPT = 'deal.source-kept';

function rule(field: SetupField, { refuses, message }: Pick<SetupRule, 'refuses' | 'message'>): SetupRule {
  return {
    key: `${field.key}.required`,
    object: field.object,
    label: `${field.label} required`,
    refuses,
    message: shortMessage(message),
    origin: field.origin,
    carries: [],
  };
}

function shortMessage(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE - 4)} ...`;
}

function firstStage({ plan }: Deriving): string | undefined {
  const open = stagesOf(plan).filter(({ value }) => !isWon(value) && !isLost(value));
  return open.length > 1 ? open[0]?.value : undefined;
}

/** What was attributed stays so many days after the close, by a day that is stamped and not by one that can be moved. */
function lockRule(deriving: Deriving, fields: readonly SetupField[]): readonly SetupRule[] {
  const stamp = fields.find(({ key }) => key === 'deal.attribution-locks-on');
  if (stamp === undefined) return [];
  // A long text keeps no trace of its change that a rule could read.
  const guarded = fields.filter(
    ({ object, key, guarded: isGuarded, type }) =>
      object === 'deal' && isGuarded && type !== 'long-text' && type !== 'association' && lockable.has(key),
  );
  const changes = [...guarded, stamp].map(({ key }): Condition => ({ kind: 'changed', field: key }));
  const audit = deriving.plan.attribution?.audit;
  return [
    {
      key: 'deal.lock',
      object: 'deal',
      label: 'Attribution locked',
      refuses: all({ kind: 'was-over', field: stamp.key }, any(...changes)),
      message: shortMessage(
        `The source of this deal is locked. ${audit?.owner === undefined ? 'Partner operations' : audit.owner.value} can still change it.`,
      ),
      origin: because(deriving, ['attribution.audit.lockAfter', audit?.lockAfter]),
      carries: ['attribution.audit.owner'],
    },
  ];
}

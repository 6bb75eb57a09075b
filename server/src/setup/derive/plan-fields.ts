import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { CrmFieldPart } from '../../core/plan.ts';
import { capturedBy, comparable } from '../../framework/crm/captured.ts';
import { crmFacts } from '../../framework/crm/systems.ts';
import { fieldOfParty, passingPartiesOf } from '../../framework/facts/channel.ts';
import type { Condition } from '../condition.ts';
import { STAGE } from '../condition.ts';
import type { SetupField, SetupObject } from '../model.ts';
import { type KnownField, readCondition, sameList } from '../read-condition.ts';
import { onlyOfType } from './account-fields.ts';
import { type Deriving, freeName, keyOf, labelFrom, nameOf, objectKeyOf, placed } from './context.ts';

/** The fields that the plan names, each as the CRM can have it. */
export function planFieldsOf(deriving: Deriving, objects: readonly SetupObject[]): readonly SetupField[] {
  const { plan } = deriving;
  const known = knownFields(deriving);
  const taken = new Map<string, string>();
  const named = namesOfOther(deriving);
  return placed(plan.attribution?.fields, 'attribution.fields').flatMap(({ item, path, origin }) => {
    if (item.name === undefined) return [];
    const object = objects.find(({ key }) => key === objectKeyOf(item.object?.value ?? 'deal'))?.key ?? 'deal';
    const label = shortLabel(deriving, item, path);
    const legal = named ? nameOf(deriving, (item.apiName ?? item.name).value) : legalName(deriving, item, path);
    const standing = taken.get(`${object}/${legal.toLowerCase()}`);
    // Labels without a Latin letter all become one name, and a name that nobody wrote can be another one.
    const isFree = (each: string): boolean => !taken.has(`${object}/${each.toLowerCase()}`);
    const name = item.apiName === undefined && standing !== item.name.value ? freeName(legal, isFree) : legal;
    if (name !== legal) {
      deriving.findings.push({
        kind: 'renamed',
        origin: { path: `${path}.name`, span: item.name.node.span },
        message: `"${item.name.value}" and "${standing}" would both be called ${legal}, so the setup calls the second ${name}. Write an apiName for each to choose yourself.`,
      });
    }
    if (!isFree(name)) {
      deriving.findings.push({
        kind: 'open',
        origin: { ...origin, path: `${path}.apiName`, span: (item.apiName ?? item.name).node.span },
        message: `"${item.name.value}" and "${standing}" would both be called ${name}. Give one of them another API name.`,
      });
      return [];
    }
    taken.set(`${object}/${name.toLowerCase()}`, item.name.value);
    return [fieldOf(deriving, item, { object, label, name, path, known, origin })];
  });
}

/** The fields that conditions of a plan can name, with the stage of a deal. */
export function knownFields({ plan, facts }: Pick<Deriving, 'plan' | 'facts'>): readonly KnownField[] {
  const stages = (plan.attribution?.stages?.items ?? []).map(({ value }) => value);
  const fields = (plan.attribution?.fields?.items ?? []).flatMap((item) => knownField(item) ?? []);
  // Where one field holds the deal source, "Source" alone means it.
  const [source, ...more] = fields.filter(({ key }) => key === 'deal.deal-source');
  const aliases =
    source === undefined || more.length > 0 ? [] : ['Source', 'Deal Source'].map((label) => ({ ...source, label }));
  const stage = { key: STAGE, names: [facts.setup.stage.name], options: stages };
  return sameList([
    ...fields,
    ...aliases,
    { ...stage, label: facts.setup.stage.label },
    { ...stage, label: 'Stage' },
    { ...stage, label: 'Deal stage' },
  ]);
}

/** By the part of the plan, because when a key is typed nearly all fields are those of the text before. */
const knownByPart = new WeakMap<CrmFieldPart, KnownField>();

function knownField(item: CrmFieldPart): KnownField | undefined {
  if (item.name === undefined) return undefined;
  const known = knownByPart.get(item) ?? {
    key: `${objectKeyOf(item.object?.value ?? 'deal')}.${fieldKey(item)}`,
    label: item.name.value,
    names: namesFor(item.name.value, item.apiName?.value),
    options: (item.options?.items ?? []).map(({ value }) => value),
  };
  knownByPart.set(item, known);
  return known;
}

/** A field by its label as programs write it, where the plan does not give its name: `Deal_Source__c`, `deal_source`. */
export function namesFor(label: string, apiName: string | undefined): readonly string[] {
  const joined = label.trim().replace(/[\s-]+/g, '_');
  return [...new Set([...(apiName === undefined ? [] : [apiName]), joined, `${joined}__c`])];
}

/** What a field captures is its key, so that it is found whatever it is called. */
export function fieldKey(item: CrmFieldPart): string {
  return capturedBy(item) ?? keyOf(item.name?.value ?? '');
}

/**
 * Whether the names of a plan are those of another CRM than the one that is set up, which is told once: what looks legal
 * here would mean something else, as `deal_source` does where a name starts with the prefix of a publisher.
 */
function namesOfOther({ plan, system, facts, findings }: Deriving): boolean {
  const own = plan.program?.crm?.value;
  if (own === undefined || own === system || facts.apiName === undefined) return false;
  const names = (plan.attribution?.fields?.items ?? []).flatMap(({ apiName }) => apiName ?? []);
  const [first] = names;
  if (first === undefined) return false;
  findings.push({
    kind: 'renamed',
    origin: { path: 'attribution.fields', span: first.node.span },
    message: `The plan is for ${crmFacts[own].name} and has its names, such as ${first.value}. In ${facts.name} the setup gives the fields names of that CRM, such as ${facts.apiName.legal(first.value)}.`,
  });
  return true;
}

interface FieldPlace {
  readonly object: string;
  readonly label: string;
  readonly name: string;
  readonly path: string;
  readonly known: readonly KnownField[];
  readonly origin: SetupField['origin'];
}

function fieldOf(deriving: Deriving, item: CrmFieldPart, place: FieldPlace): SetupField {
  const { object, label, name, path, known, origin } = place;
  const type = typeOf(deriving, item);
  const captures = capturedBy(item);
  const options = type.startsWith('checkbox') ? [] : (item.options?.items ?? []).map(({ value }) => value);
  const kept = [...new Map(options.map((option) => [comparable(option) || option, option])).values()];
  const help = item.description?.value;
  const guarded = item.setBy?.value === 'workflow' || item.setBy?.value === 'partner-operations';
  return {
    key: `${object}.${fieldKey(item)}`,
    object,
    label,
    name,
    type,
    options: type === 'picklist' || type === 'multi-picklist' ? kept : [],
    ...(item.default === undefined ? {} : { default: item.default.value }),
    required: requirementOf(deriving, item, path, known),
    history:
      type !== 'association' &&
      (item.history?.value === true ||
        (deriving.plan.attribution?.audit?.history?.value === true && captures !== undefined)),
    setBy: item.setBy?.value ?? 'sales',
    ...(type === 'lookup' || type === 'association' ? { link: linkOf(deriving, item) } : {}),
    guarded,
    ...(guarded && object === 'deal' && captures === 'deal-source' ? pickOf(item, kept) : {}),
    ...(help === undefined ? {} : { help }),
    origin,
    carries: [path],
  };
}

/** A required source without a default: that no partner is part of a deal is said by who opened it, once. */
function pickOf({ required, default: initial }: CrmFieldPart, options: readonly string[]): Pick<SetupField, 'picks'> {
  const direct = options.find((option) => comparable(option) === comparable(dealSourceTitles.direct));
  return required?.value !== true || initial !== undefined || direct === undefined ? {} : { picks: direct };
}

/** The type of the plan, or what stands in for it in the CRM, which is told where it does not hold the same. */
function typeOf({ facts, findings }: Deriving, { type, node, name }: CrmFieldPart): SetupField['type'] {
  if (type === undefined) return 'text';
  const lacking = facts.lacks[type.value];
  if (lacking === undefined) return type.value;
  if (!lacking.same) {
    findings.push({
      kind: 'lossy',
      origin: { path: 'attribution.fields', span: type.node.span ?? node.span },
      message: `${facts.name} has no field of the type ${type.value} for "${name?.value ?? 'a field'}", so it becomes a ${lacking.type}: ${lacking.reason}.`,
    });
  }
  return lacking.type;
}

function linkOf({ plan }: Deriving, { linksTo, captures, name, type }: CrmFieldPart): NonNullable<SetupField['link']> {
  const target = linksTo?.value ?? name?.value ?? 'account';
  const key = objectKeyOf(target);
  const isPartner = /partner/i.test(target) || captures?.value === 'partner-name' || /partner/i.test(name?.value ?? '');
  const wanted = /\blabel(?:l?ed)? (?:of )?["']?(\p{L}[\p{L}\p{N} -]{0,39})/iu.exec(target)?.[1]?.trim();
  // The framework links a deal to its partner under the label Partner, where the plan names none.
  const label = wanted ?? (type?.value === 'association' && captures?.value === 'partner-name' ? 'Partner' : undefined);
  const more = label === undefined ? {} : { label };
  if (key === 'account' || key.startsWith('own:')) {
    const party = passingPartiesOf(plan).find(
      (each) => comparable(fieldOfParty(each)) === comparable(name?.value ?? ''),
    );
    const ofType = party !== undefined || captures?.value === 'partner-name' ? onlyOfType(plan, party) : {};
    const isLimited = isPartner || party !== undefined;
    return { object: 'account', ...(isLimited ? { onlyWhere: 'account.program-partner', ...ofType } : {}), ...more };
  }
  return { object: key, ...more };
}

/** Whether and when a field is required. A condition that cannot be read is told, and a line of the checklist keeps it. */
function requirementOf(
  { findings }: Deriving,
  { required, requiredWhen, name }: CrmFieldPart,
  path: string,
  known: readonly KnownField[],
): SetupField['required'] {
  if (requiredWhen === undefined) return required?.value === true ? 'always' : 'never';
  const read: Condition | undefined = readCondition(requiredWhen.value, known);
  if (read !== undefined) return read;
  findings.push({
    kind: 'open',
    origin: { path: `${path}.requiredWhen`, span: requiredWhen.node.span },
    message: `When "${name?.value ?? 'this field'}" is required cannot be made into a rule: "${requiredWhen.value}". Name a field of the plan and its values, for example "Deal Source is Partner-influenced".`,
  });
  return 'never';
}

function shortLabel({ facts, findings }: Deriving, { name }: CrmFieldPart, path: string): string {
  const label = name?.value ?? '';
  const longest = facts.longestLabel ?? 80;
  if (label.length <= longest) return label.replace(/\s+/g, ' ').trim();
  const short = labelFrom(label);
  findings.push({
    kind: 'renamed',
    origin: { path: `${path}.name`, span: name?.node.span ?? { start: 0, end: 0 } },
    message: `The label has ${label.length} characters and ${facts.name} allows ${longest}, so the setup calls the field "${short}".`,
  });
  return short;
}

function legalName(deriving: Deriving, { name, apiName }: CrmFieldPart, path: string): string {
  const { facts, findings } = deriving;
  const made = nameOf(deriving, name?.value ?? '');
  if (apiName === undefined || facts.apiName === undefined) return made;
  if (facts.apiName.isLegal(apiName.value)) return apiName.value;
  const legal = facts.apiName.legal(apiName.value);
  findings.push({
    kind: 'renamed',
    origin: { path: `${path}.apiName`, span: apiName.node.span },
    message: `${facts.name} does not allow the name ${apiName.value}, so the setup uses ${legal}. A name there has ${facts.apiName.form}.`,
  });
  return legal;
}

import { setValue } from '../core/edits.ts';
import type { AttributionPart, Plan } from '../core/plan.ts';
import { printFlow } from '../core/print.ts';
import type { MapNode, ScalarNode, SequenceNode, SourceNode } from '../core/source.ts';
import type { TextEdit } from '../core/text.ts';
import { capturedBy } from '../framework/crm/captured.ts';
import type { Draft } from './draft.ts';
import { foldedScalar } from './folded.ts';
import { ownOwners } from './own-owners.ts';
import { isOpen, stagesFor } from './stages.ts';

/**
 * Edits that put the names of the person in the place of the generated ones, wherever they stand: as a value of their
 * own, inside a sentence, in a comment.
 */
export function withOwnNames(draft: Draft, plan: Plan): readonly TextEdit[] {
  const names: Names = { whole: new Map(), ids: new Map(), phrases: [] };
  nameViews(names, draft.plan.attribution, plan.attribution);
  nameFields(names, draft.plan.attribution, plan.attribution);
  const lists = nameStages(names, draft.plan, plan);
  nameObject(names, draft.plan.attribution, plan.attribution);
  for (const [generated, own] of ownOwners(plan, draft.plan)) names.whole.set(generated, own);
  nameRouting(names, draft.plan.attribution, plan.attribution);
  const replaced = new Map(lists.map(({ node, values }) => [node as SourceNode, values]));
  return [...editsIn(draft, names, replaced), ...editsInComments(draft, names)];
}

interface Names {
  /** Names that stand for themselves as a value, and that sentences may use: fields, stages, views. */
  readonly whole: Map<string, string>;
  /** Ids, which stand alone and never in a sentence. */
  readonly ids: Map<string, string>;
  /** What a sentence calls something. */
  readonly phrases: { readonly pattern: RegExp; readonly own: string }[];
}

function nameViews({ ids, whole }: Names, generated: Attribution, own: Attribution): void {
  for (const view of generated?.views?.items ?? []) {
    const counterpart = own?.views?.items.find(({ shows }) => shows?.value === view.shows?.value);
    pair(ids, view.id?.value, counterpart?.id?.value);
    pair(whole, view.name?.value, counterpart?.name?.value);
  }
  // A view that is not written yet gets the id under which the routing asks for it.
  const routed = own?.routing?.view?.value;
  const isMissing = routed !== undefined && !own?.views?.items.some(({ id }) => id?.value === routed);
  if (isMissing && own?.views === undefined) pair(ids, generated?.routing?.view?.value, routed);
}

function nameFields({ whole, phrases }: Names, generated: Attribution, own: Attribution): void {
  for (const field of generated?.fields?.items ?? []) {
    const fact = capturedBy(field);
    const counterpart =
      fact === undefined ? undefined : own?.fields?.items.find((candidate) => capturedBy(candidate) === fact);
    pair(whole, field.name?.value, counterpart?.name?.value);
    const apiName = field.apiName?.value;
    const ownApiName = counterpart?.apiName?.value ?? apiNameLike(apiName, field.name?.value, counterpart?.name?.value);
    if (apiName === undefined || ownApiName === undefined || ownApiName === apiName) continue;
    // Formulas in comments and texts use it too.
    phrases.push({ pattern: new RegExp(`(?<![\\w])${escaped(apiName)}(?![\\w])`, 'g'), own: ownApiName });
  }
}

/** The API name of a field that is called otherwise than the generated one, made in the same way as that. */
function apiNameLike(
  apiName: string | undefined,
  name: string | undefined,
  ownName: string | undefined,
): string | undefined {
  if (apiName === undefined || name === undefined || ownName === undefined) return undefined;
  const words = ownName.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const [first = ''] = words;
  if (!/^[A-Za-z]/.test(first)) return undefined;
  if (apiName === name.toLowerCase().replaceAll(' ', '_')) return words.join('_').toLowerCase();
  if (apiName === `${name.replaceAll(' ', '_')}__c`) return `${words.join('_')}__c`;
  if (apiName === name.replaceAll(' ', '_')) return words.join('_');
  return undefined;
}

function nameRouting({ whole }: Names, generated: Attribution, own: Attribution): void {
  pair(whole, generated?.routing?.name?.value, own?.routing?.name?.value);
}

/** The object of the deal: opportunity in one CRM, deal in another. */
function nameObject({ ids }: Names, generated: Attribution, own: Attribution): void {
  const objects = (part: Attribution): readonly string[] => [
    ...(part?.fields?.items.flatMap(({ object }) => (object === undefined ? [] : [object.value])) ?? []),
    ...(part?.routing?.creates === undefined ? [] : [part.routing.creates.value]),
  ];
  pair(ids, objects(generated)[0], objects(own)[0]);
}

/** Stages are told apart by their order, and by what closes a deal. */
function nameStages(
  { whole }: Names,
  generated: Plan,
  own: Plan,
): readonly { readonly node: SequenceNode; readonly values: readonly string[] }[] {
  const { all, open: ownOpen } = stagesFor(own, generated);
  const list = generated.attribution?.stages;
  const stages = list?.items.map(({ value }) => value) ?? [];
  if (list === undefined || ownOpen.length === 0 || all.join() === stages.join()) return [];
  const open = stages.filter(isOpen);
  for (const [index, stage] of open.entries()) {
    const place = open.length < 2 ? 0 : Math.round((index * (ownOpen.length - 1)) / (open.length - 1));
    pair(whole, stage, ownOpen.includes(stage) ? stage : ownOpen[place]);
  }
  for (const closes of [/\bwon\b/i, /\blost\b/i]) {
    const [stage, ownStage] = [stages, all].map((names) => names.find((name) => closes.test(name)));
    pair(whole, stage, ownStage);
  }
  const field = generated.attribution?.fields?.items.find((one) => capturedBy(one) === 'contribution-stage');
  const lists = [{ node: list.node, values: all }];
  return field?.options === undefined ? lists : [...lists, { node: field.options.node, values: ownOpen }];
}

type Attribution = AttributionPart | undefined;

function pair(names: Map<string, string>, generated: string | undefined, own: string | undefined): void {
  if (generated !== undefined && own !== undefined && own.trim() !== '' && generated !== own) names.set(generated, own);
}

function editsIn({ text, root }: Draft, names: Names, lists: ReadonlyMap<SourceNode, readonly string[]>): TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (node: SourceNode): void => {
    const values = lists.get(node);
    if (values !== undefined) {
      edits.push({ span: node.span, newText: printFlow([...values]) });
    } else if (node.kind === 'scalar') {
      edits.push(...scalarEdit(text, node, names));
    } else if (node.kind === 'sequence') {
      for (const item of node.items) visit(item);
    } else {
      visitEntries(node);
    }
  };
  const visitEntries = (map: MapNode): void => {
    for (const { key, value } of map.entries) {
      const id = names.ids.get(String(key.value));
      // Only what a person named is a key of its own: tiers of the co-sell models.
      if (id !== undefined) edits.push(setValue(text, key, id));
      visit(value);
    }
  };
  visit(root);
  return edits;
}

function scalarEdit(text: string, node: ScalarNode, names: Names): TextEdit[] {
  if (typeof node.value !== 'string') return [];
  const exact = names.ids.get(node.value) ?? names.whole.get(node.value);
  const replaced = exact ?? inWords(node.value, names);
  if (replaced === node.value) return [];
  return [node.style === 'folded' ? foldedScalar(text, node, replaced) : setValue(text, node, replaced)];
}

function editsInComments({ text, plan }: Draft, names: Names): TextEdit[] {
  const { comments } = plan.source;
  return comments.flatMap(({ span }, index) => {
    const comment = text.slice(span.start, span.end);
    // A name at the end of a line is told by the word with which the next line starts.
    const next = comments[index + 1];
    const isContinued = next !== undefined && text.slice(span.end, next.span.start).trim() === '';
    const [, word = ''] = isContinued ? (/^#\s*(\w+)/.exec(text.slice(next.span.start, next.span.end)) ?? []) : [];
    const replaced = inWords(`${comment} ${word}`, names).slice(0, -1 - word.length);
    return replaced === comment ? [] : [{ span, newText: replaced }];
  });
}

/** A sentence in which the names stand as whole words. A name that another one contains is not touched inside of it. */
function inWords(sentence: string, { whole, phrases }: Names): string {
  const known = [...whole.keys()].filter((name) => /\p{Lu}/u.test(name) && /\s/.test(name));
  let result = sentence;
  if (known.length > 0) {
    const longestFirst = known.sort((one, two) => two.length - one.length).map(escaped);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
    result = result.replace(pattern, (name) => whole.get(name) ?? name);
  }
  return phrases.reduce((text, { pattern, own }) => text.replace(pattern, () => own), result);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

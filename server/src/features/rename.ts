import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { dealSources } from '../../../schemas/attribution.ts';
import { identifier } from '../../../schemas/field.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import { renameScalar, setValue } from '../core/edits.ts';
import { netUnder } from '../core/net.ts';
import type { Plan } from '../core/plan.ts';
import { placeAt } from '../core/source.ts';
import type { TextEdit } from '../core/text.ts';
import { schemaAt, shapeOf } from '../core/vocabulary.ts';
import { fieldsCapturing } from '../framework/crm/plan-fields.ts';
import type { CheckedDocument } from './document.ts';
import { type ClientAbilities, defineFeature, type PositionParams } from './feature.ts';
import { mentionsOfField } from './field-mentions.ts';
import { hasOption, type OptionMention, optionAt, renamedOption } from './field-options.ts';
import { titleOf } from './names.ts';
import { assumptionsAbout, isNamedById, type Mention, mentionAt, mentionsIn, mentionsOfSame } from './references.ts';
import { Refusal } from './refusal.ts';
import { workspaceEdit } from './workspace-edit.ts';

interface RenameParams extends PositionParams {
  readonly newName: string;
}

/** Renames a tier, a track, a region, a metric, a kind of contribution, a view, a field, an option or a stage where it is defined and wherever it is referred to. */
export const rename = defineFeature<RenameParams, WorkspaceEdit | null>({
  method: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  empty: null,
  answer({ params: { position, newName }, document, client }) {
    const { edits, prose } = editsAt(position, document, newName);
    // All places that share a name by an anchor are renamed, so that nothing that is shared changes unasked.
    if (!netUnder(document.plan.source).holds(edits, Number.POSITIVE_INFINITY)) {
      throw new Refusal(
        `With ${newName} in its place the plan could not be read any more as it is now, or something else in it would change. Nothing was renamed. Mend the plan first, or write another name.`,
      );
    }
    return withChoices(workspaceEdit(edits, document, client), prose, document, client);
  },
});

/** What refers to the name for certain, and the sentences in which it may be meant. */
interface Renamed {
  readonly edits: readonly TextEdit[];
  readonly prose: readonly TextEdit[];
}

function editsAt(position: PositionParams['position'], document: CheckedDocument, newName: string): Renamed {
  const { plan, lines } = document;
  const option = optionAt(plan, lines.offsetAt(position));
  if (option !== undefined) {
    refuseWrongOption(option, newName);
    const { values, conditions, prose } = renamedOption(plan, option, newName);
    return { edits: [...values, ...conditions], prose };
  }
  const mention = renamedAt(position, document);
  refuseWrongName(mention, newName);
  refuseTakenName(plan, mention, newName);
  const inSentences = mention.target === 'field' ? mentionsOfField(plan, mention.name, newName) : undefined;
  const names = mentionsOfSame(plan, mention).map(({ node }): TextEdit => renameScalar(node, newName));
  const places = assumptionsAbout(plan, mention, newName).map(({ node, about }) =>
    setValue(plan.source.text, node, about),
  );
  return { edits: [...names, ...places, ...(inSentences?.conditions ?? [])], prose: inSentences?.prose ?? [] };
}

function refuseWrongOption(option: OptionMention, newName: string): void {
  if (newName.trim() === '')
    throw new Refusal('An option cannot be empty, because the plan refers to it in other places.');
  refuseLineBreaks(newName);
  if (newName === option.name || !hasOption(option, newName)) return;
  throw new Refusal(
    `${newName} is another option of the CRM field ${option.field.name?.value ?? ''}. Write another name, because what refers to ${option.name} and to ${newName} could not be told apart any more.`,
  );
}

/**
 * Adds edits of sentences, each of which a person confirms or not. An editor that cannot ask gets none of them: what a
 * sentence says may be something else.
 */
function withChoices(
  edit: WorkspaceEdit,
  sentences: readonly TextEdit[],
  { plan, lines }: CheckedDocument,
  client: ClientAbilities,
): WorkspaceEdit {
  if (sentences.length === 0 || !client.changeAnnotations || edit.documentChanges === undefined) return edit;
  if (!netUnder(plan.source).holds(sentences, Number.POSITIVE_INFINITY)) return edit;
  const choices = sentences.map(({ span, newText }) => ({
    range: lines.rangeOf(span),
    newText,
    annotationId: IN_SENTENCES,
  }));
  return {
    // All in one step: a place in the text is one in the text before any of them.
    documentChanges: edit.documentChanges.map((change) =>
      'edits' in change ? { ...change, edits: [...change.edits, ...choices] } : change,
    ),
    changeAnnotations: {
      [IN_SENTENCES]: {
        label: 'In sentences that name it',
        description: 'Choose those in which the CRM field, or its option, is meant.',
        needsConfirmation: true,
      },
    },
  };
}

const IN_SENTENCES = 'in-sentences';

/** Says which text is renamed, so that an editor can show it. */
export const prepareRename = defineFeature<PositionParams, { range: Range; placeholder: string } | null>({
  method: 'textDocument/prepareRename',
  capabilities: {},
  empty: null,
  answer({ params, document }) {
    const { node, name } =
      optionAt(document.plan, document.lines.offsetAt(params.position)) ?? renamedAt(params.position, document);
    return { range: document.lines.rangeOf(node.span), placeholder: name };
  },
});

function renamedAt(position: PositionParams['position'], { lines, plan }: CheckedDocument): Mention {
  const offset = lines.offsetAt(position);
  const mention = mentionAt(plan, offset);
  if (mention !== undefined) return mention;
  throw new Refusal(
    `${whyNot(plan, offset)} What can be renamed everywhere at once is the id of a tier, of a track, of a region, of a metric, of a contribution or of a pipeline view, the name of a CRM field or of one of its options, and a deal stage.`,
  );
}

/** Why what stands at an offset has no name that the plan could give it. */
function whyNot(plan: Plan, offset: number): string {
  const { path, nodes, onKey } = plan.node === undefined ? { path: [], nodes: [] } : placeAt(plan.node, offset);
  const schema = schemaAt(path, partnerPlan);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  const node = nodes.at(-1);
  const word = onKey !== undefined ? onKey.key.value : node?.kind === 'scalar' ? node.value : undefined;
  const isChoice = onKey === undefined && shape?.kind === 'choice' && shape.values.some((value) => value === word);
  if (shape === undefined || (onKey === undefined && !isChoice)) {
    return 'Nothing else in the plan refers to what stands here, so it is changed by typing.';
  }
  const source = fieldsCapturing(plan, 'deal-source')[0]?.name?.value;
  const called =
    source !== undefined && dealSources.some((name) => name === word)
      ? ` What your CRM calls it is an option of the field ${source}, which can be renamed there.`
      : '';
  return onKey !== undefined
    ? `${word} is a key of the format, which is the same in every plan.${called}`
    : `${word} is a word of the format, which is the same in every plan. To write another of its words here, type it or choose it.${called}`;
}

/** A plan must not lose its references, so an id is renamed only to something that can be an id. */
function refuseWrongName({ target }: Mention, newName: string): void {
  if (isNamedById(target)) {
    const issue = identifier.safeParse(newName).error?.issues[0];
    if (issue !== undefined) throw new Refusal(issue.message);
  } else {
    if (newName.trim() === '')
      throw new Refusal('A name cannot be empty, because the plan refers to it in other places.');
    refuseLineBreaks(newName);
  }
}

/** A name that stands in sentences and conditions of the plan cannot go on in another line of them. */
function refuseLineBreaks(newName: string): void {
  if (/[\p{Cc}\u2028\u2029]/u.test(newName))
    throw new Refusal('A name stands in one line. Write it without line breaks, tabs and control characters.');
}

/** After two things were given one name, nobody could tell any more which of them the plan refers to. */
function refuseTakenName(plan: Plan, { target, name }: Mention, newName: string): void {
  const taken = mentionsIn(plan, target).some(({ role, name: other }) => role === 'definition' && other === newName);
  if (newName === name || !taken) return;
  const [what, another] = isNamedById(target) ? ['the id', 'another id'] : ['the name', 'another name'];
  throw new Refusal(
    `${newName} is ${what} of ${titleOf(plan, target, newName)}. Write ${another}, because what refers to ${name} and to ${newName} could not be told apart any more.`,
  );
}

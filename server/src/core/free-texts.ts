import * as z from 'zod';
import { type DecodedText, decodeValue } from './decoded.ts';
import { listedPart, nodeIn, textOfParts, withoutNotes } from './noted-reads.ts';
import { perPlan } from './per-plan.ts';
import type { Plan } from './plan.ts';
import type { PathStep, ScalarNode, SourceNode } from './source.ts';
import { schemaAt, shapeOf } from './vocabulary.ts';

/** A text that a person wrote in their own words, as they read it, and where it stands. */
export interface FreeText extends DecodedText {
  /** From the root of the plan, for example `['tiers', 0, 'description']`. */
  readonly path: readonly PathStep[];
  readonly node: ScalarNode;
}

/**
 * The free texts of a plan, in the order in which they stand: all values of the vocabulary that take any sentence, so
 * neither ids, choices and quantities nor what stands under unknown keys.
 *
 * @param under the part of the plan that matters, for example `['measurement', 'secondary']`; the whole plan when empty.
 */
export function freeTexts(plan: Plan, under: readonly PathStep[] = []): readonly FreeText[] {
  const listed = under.length === 0 ? listedPart(plan) : undefined;
  return listed === undefined
    ? collected(plan, JSON.stringify(under))
    : collected(withoutNotes(plan), JSON.stringify(listed));
}

/** A dozen rules ask for the texts of the same plan, which never changes. */
const collected = perPlan((plan, under) => collect(plan, JSON.parse(under) as PathStep[]));

function collect(plan: Plan, under: readonly PathStep[]): readonly FreeText[] {
  const source = textOfParts(plan);
  const start = nodeIn(plan, under);
  // A value that an alias repeats was written once.
  const seen = withoutNotes(plan).source.anchors.length > 0 ? new Set<SourceNode>() : undefined;
  const written = start === undefined ? [] : writtenIn(start, under, schemaAt(under), seen);
  return written.map((text) => new TextInSource(text, source));
}

/** What a text says does not depend on where the file has it, so that it is the same for each version of the file. */
interface WrittenText {
  readonly path: readonly PathStep[];
  readonly node: ScalarNode;
  readonly text: string;
}

/** A text in one version of a file. There are thousands, so that only what is asked for is made. */
class TextInSource implements FreeText {
  readonly #written: WrittenText;
  readonly #source: string;

  constructor(written: WrittenText, source: string) {
    this.#written = written;
    this.#source = source;
  }

  get path(): readonly PathStep[] {
    return this.#written.path;
  }

  get node(): ScalarNode {
    return this.#written.node;
  }

  get text(): string {
    return this.#written.text;
  }

  get spanOf(): FreeText['spanOf'] {
    return decodeValue(this.#source, this.node).spanOf;
  }
}

/** What is written in a group or a list, where nothing repeats it. */
interface WrittenInNode {
  readonly path: readonly PathStep[];
  readonly schema: z.ZodType;
  readonly texts: readonly WrittenText[];
}

/** When a key is typed, nearly all nodes are those of the text before. */
const textsByNode = new WeakMap<SourceNode, WrittenInNode>();

/** @param seen the nodes that an alias may repeat, where there is one. Then nothing is kept. */
function writtenIn(
  node: SourceNode,
  path: readonly PathStep[],
  schema: z.ZodType | undefined,
  seen: Set<SourceNode> | undefined,
): readonly WrittenText[] {
  if (schema === undefined || seen?.has(node)) return NONE;
  seen?.add(node);
  if (node.kind === 'scalar') {
    return typeof node.value === 'string' && takesAnySentence(schema) ? [{ path, node, text: node.value }] : NONE;
  }
  const known = seen === undefined ? textsByNode.get(node) : undefined;
  if (known?.schema === schema && isSamePath(known.path, path)) return known.texts;
  const shape = shapeOf(schema);
  const texts: WrittenText[] = [];
  const add = (step: PathStep, child: SourceNode, inner: z.ZodType | undefined): void => {
    for (const text of writtenIn(child, [...path, step], inner, seen)) texts.push(text);
  };
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const name = String(key.value);
      const inner =
        shape.kind === 'map' ? shape.keys.get(name)?.schema : shape.kind === 'record' ? shape.value : undefined;
      add(name, value, inner);
    }
  } else {
    for (const [index, item] of node.items.entries()) add(index, item, shape.kind === 'list' ? shape.item : undefined);
  }
  if (seen === undefined) textsByNode.set(node, { path, schema, texts });
  return texts;
}

const NONE: readonly WrittenText[] = [];

function isSamePath(one: readonly PathStep[], other: readonly PathStep[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}

/** Texts and ids are both strings, but an id takes no sentence. */
function takesAnySentence(schema: z.ZodType): boolean {
  const bare = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(bare instanceof z.ZodString)) return false;
  const known = sentences.get(bare) ?? bare.safeParse('Any sentence, with a comma.').success;
  sentences.set(bare, known);
  return known;
}

/** Which schemas take any sentence. There are a few dozen, and every text of every plan asks. */
const sentences = new WeakMap<z.ZodType, boolean>();

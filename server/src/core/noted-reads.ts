import type { Plan } from './plan.ts';
import { nodeAt, type PathStep, type SourceDocument, type SourceNode } from './source.ts';
import { countOf, type Span } from './text.ts';
import { lastChange, type SourceChange } from './yaml-incremental.ts';

/**
 * What was read of a plan: `tiers` for a list or a value at the top, `attribution` for which keys a group has, and
 * `attribution.fields` for one of them. `source`, `node` and `structure` stand for the whole text.
 */
export type Reads = ReadonlySet<string>;

/** What is known of a plan that notes what is read of it. */
interface Noting {
  /** The plan itself. */
  readonly plan: Plan;
  /** The notes that are open, the innermost last. */
  readonly open: Set<string>[];
  /** The only part whose texts are listed. Absent where all are. */
  readonly part?: readonly PathStep[];
}

const noting = new WeakMap<Plan, Noting>();

/**
 * The same plan, which notes what is read of it.
 *
 * @param change where it is given, only what was changed is listed of the texts, the scalars and the comments, for
 *   whoever looks at each of them by itself.
 */
export function withNotes(plan: Plan, change?: SourceChange): Plan {
  const open: Set<string>[] = [];
  const noted = (of: object, prefix: string): object => {
    const made = {};
    for (const [key, value] of Object.entries(of)) {
      const name = prefix + key;
      const shown = prefix === '' && isGroup(key, value) ? noted(value, `${name}.`) : value;
      if (prefix === '' && key === 'source') {
        Object.defineProperty(made, key, { enumerable: true, value: notedSource(value, open, change?.lines) });
        continue;
      }
      Object.defineProperty(made, key, {
        enumerable: true,
        get: () => {
          open.at(-1)?.add(name);
          return shown;
        },
      });
    }
    return made;
  };
  const made = noted(plan, '') as Plan;
  noting.set(made, { plan, open, ...(change === undefined ? {} : { part: change.path }) });
  return made;
}

/** A text as it was read. To have it is no read yet: many only take it along for a fix. */
function notedSource(source: SourceDocument, open: readonly Set<string>[], lines: Span | undefined): SourceDocument {
  const listed: SourceDocument =
    lines === undefined
      ? source
      : {
          ...source,
          scalars: startingIn(lines, source.scalars, ({ node }) => node.span.start),
          comments: startingIn(lines, source.comments, ({ span }) => span.start),
        };
  const made = {};
  for (const [key, value] of Object.entries(listed)) {
    // Where anything is wrong or has an anchor, now or before, the whole text is read anew, and all rules run.
    const isSame = key === 'problems' || key === 'anchors' || key === 'aliases';
    const get = (): unknown => {
      if (!isSame) open.at(-1)?.add('source');
      return value;
    };
    Object.defineProperty(made, key, { enumerable: true, get });
  }
  return made as SourceDocument;
}

const WHOLE_TEXT: readonly string[] = ['source', 'node', 'structure'];

/** Whether a part of a plan is a section with keys of its own. */
function isGroup(key: string, value: unknown): value is object {
  if (WHOLE_TEXT.includes(key) || typeof value !== 'object' || value === null || !('node' in value)) return false;
  return (value.node as { readonly kind?: unknown }).kind === 'map';
}

/** Does something with a plan, and gives with its result what it has read of the plan. Nothing where it notes nothing. */
export function noteReads<Result>(
  plan: Plan,
  action: () => Result,
): { readonly result: Result; readonly reads: Reads } {
  const open = noting.get(plan)?.open;
  const reads = new Set<string>();
  open?.push(reads);
  try {
    return { result: action(), reads };
  } finally {
    open?.splice(open.indexOf(reads));
    addReads(plan, reads);
  }
}

/** Says that what was read for a result that is kept counts as read by whoever uses the result. */
export function addReads(plan: Plan, reads: Reads): void {
  const notes = noting.get(plan)?.open.at(-1);
  if (notes !== undefined) for (const read of reads) notes.add(read);
}

/** The node at a path of a plan, as `nodeAt` finds it from the root, for whoever looks at one part of the text. */
export function nodeIn(plan: Plan, path: readonly PathStep[]): SourceNode | undefined {
  const { plan: bare, open } = noting.get(plan) ?? {};
  const [section, key] = path;
  if (bare === undefined || typeof section !== 'string') return nodeAt(plan.node, path);
  open?.at(-1)?.add(`${section}.${typeof key === 'string' ? key : 'node'}`);
  return nodeAt(bare.node, path);
}

/** Of what stands in the order of the text, that which starts in a stretch of it. */
function startingIn<Item>(lines: Span, items: readonly Item[], startOf: (item: Item) => number): readonly Item[] {
  const before = (offset: number): number => countOf(items.length, (at) => startOf(items[at] as Item) < offset);
  return items.slice(before(lines.start), before(lines.end));
}

/** The plan itself, of which nothing that is read is noted. */
export function withoutNotes(plan: Plan): Plan {
  return noting.get(plan)?.plan ?? plan;
}

/** The text of a plan, for whoever looks in it at nothing but places of parts that they have, and have read with them. */
export function textOfParts(plan: Plan): string {
  return withoutNotes(plan).source.text;
}

/** The part of a plan whose texts are listed, where not all are. */
export function listedPart(plan: Plan): readonly PathStep[] | undefined {
  return noting.get(plan)?.part;
}

/** Whether what was read is the whole text, in which everything stands. */
export function isWholeText(read: string): boolean {
  return WHOLE_TEXT.includes(read);
}

/** Which sections a plan has, and of those with keys of their own, which ones. */
export interface PlanShape {
  readonly sections: ReadonlyMap<string, string>;
  readonly isSound: boolean;
}

export function shapeOfPlan(plan: Plan): PlanShape {
  const sections = Object.entries(plan).map(([key, value]): [string, string] => [
    key,
    isGroup(key, value) ? Object.keys(value).join(' ') : '',
  ]);
  return { sections: new Map(sections), isSound: plan.structure.length === 0 };
}

/**
 * Tells of what was read of a plan whether it may say something else in the next version of it. Undefined where that is
 * not known, and everything may.
 *
 * @param source the plan as it was read, before misspelled keys counted as those that were probably meant.
 * @param before the version before in the same way, and its shape.
 */
export function touchedIn(
  source: SourceDocument,
  shape: PlanShape,
  before: { readonly source: SourceDocument; readonly shape: PlanShape },
): ((read: string) => boolean) | undefined {
  const change = lastChange(source);
  const [section, key] = change?.path ?? [];
  if (change === undefined || change.before.deref() !== before.source || typeof section !== 'string') {
    return undefined;
  }
  const [was, is] = [before.shape.sections, shape.sections];
  // The ids of own metrics are names that other sections may use, and only with them are these read.
  if (section === 'metrics' || !is.has(section)) return undefined;
  if (was.size !== is.size || [...was.keys()].some((each) => !is.has(each))) return undefined;
  const keys = is.get(section) ?? '';
  const isWhole = keys !== was.get(section) || typeof key !== 'string' || !keys.split(' ').includes(key);
  const isSound = shape.isSound && before.shape.isSound;
  return (read) => {
    if (read === 'structure') return !isSound;
    if (WHOLE_TEXT.includes(read)) return true;
    if (read !== section && !read.startsWith(`${section}.`)) return false;
    return isWhole || read === `${section}.node` || read === `${section}.${key}`;
  };
}

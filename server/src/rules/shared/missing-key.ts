import { addKey, firstLine } from '../../core/edits.ts';
import { nodeIn } from '../../core/noted-reads.ts';
import type { Printable } from '../../core/print.ts';
import type { RuleContext, Together } from '../../core/rule.ts';
import { entryOf, type MapNode, type PathStep, type ScalarNode, type SourceNode } from '../../core/source.ts';
import type { Span } from '../../core/text.ts';
import { documentationOf, schemaAt, shapeOf } from '../../core/vocabulary.ts';
import { asking } from '../../framework/proposals/asking.ts';
import { fittedValue } from '../../framework/proposals/fitted-value.ts';

export interface MissingKeyReport {
  /** The path of the group that lacks the key, for example `['playbook', 'dealRegistration']`. */
  readonly owner: readonly PathStep[];
  readonly key: string;
  readonly message: string;
  /**
   * What the fix writes. Without it, the example of the vocabulary, fitted to the plan. Where it holds no placeholder and
   * is not decided, all of it is a question.
   */
  readonly value?: Printable;
  /** Whether `value` follows from the framework or from the rest of the plan, so that nothing in it is a question. */
  readonly decided?: boolean;
  /** Set where the same may be missing in several places, which is told once. */
  readonly together?: Together;
}

/**
 * Reports that a group lacks a key, with a fix that writes it at its place in the order of the vocabulary. Says
 * nothing when the group itself is missing, because that is one finding of its own, and nothing when the key is there
 * but empty or wrong, because that is reported where it stands.
 */
export function reportMissingKey(context: RuleContext<unknown>, missing: MissingKeyReport): void {
  const { plan, report } = context;
  const there = nodeIn(plan, missing.owner);
  if (there?.kind !== 'map' || entryOf(there, missing.key) !== undefined) return;
  const group = groupAt(plan.node, missing.owner);
  if (group === undefined) return;
  const value =
    missing.value ?? fittedValue(plan, missing.owner, missing.key, documentationOf(required(missing)).example);
  const decided = missing.decided ?? false;
  const { text } = plan.source;
  report({
    at: group.key?.span ?? placeOf(text, group.map),
    message: missing.message,
    lacks: [...missing.owner, missing.key],
    ...(missing.together === undefined ? {} : { together: missing.together }),
    fixes: [
      {
        title: `Add "${missing.key}"`,
        safe: false,
        // Written when somebody asks for them: a plan with many holes has far more of them than anybody looks at.
        get edits() {
          const asked = decided ? value : asking(value, [...missing.owner, missing.key]);
          return [addKey(text, group.map, missing.key, asked, keyOrder(missing.owner))];
        },
      },
    ],
  });
}

/** The keys of a group in the order of the vocabulary, by the path of the group. */
export function keyOrder(path: readonly PathStep[]): readonly string[] {
  const schema = schemaAt(path);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  return shape?.kind === 'map' ? [...shape.keys.keys()] : [];
}

function required({ owner, key }: MissingKeyReport) {
  const schema = schemaAt([...owner, key]);
  if (schema === undefined) throw new Error(`The vocabulary has no ${[...owner, key].join('.')}.`);
  return schema;
}

/** The group at a path and the key under which it stands; undefined when there is no group. */
function groupAt(root: MapNode | undefined, path: readonly PathStep[]): { map: MapNode; key?: ScalarNode } | undefined {
  let node: SourceNode | undefined = root;
  let key: ScalarNode | undefined;
  for (const step of path) {
    if (node?.kind === 'map') {
      const entry = entryOf(node, String(step));
      node = entry?.value;
      key = entry?.key;
    } else if (node?.kind === 'sequence' && typeof step === 'number') {
      node = node.items[step];
      key = undefined;
    } else {
      return undefined;
    }
  }
  if (node?.kind !== 'map') return undefined;
  return key === undefined ? { map: node } : { map: node, key };
}

function placeOf(text: string, map: MapNode): Span {
  return map.entries[0]?.key.span ?? firstLine(text, map);
}

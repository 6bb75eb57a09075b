import { removeItem, removeKey } from '../core/edits.ts';
import { plainTextOf } from '../core/snippet-text.ts';
import { placeAt } from '../core/source.ts';
import { applyEdits, type TextEdit } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { type Found, filled, placesOf } from './filled.ts';
import type { Gap } from './gaps.ts';

/** The ways to solve a problem by its fixes, as far as they change nothing but what was added. */
export function byFixes(gaps: readonly Gap[], { problem }: Found): readonly (readonly Gap[])[] {
  return problem.fixes.flatMap(({ edits }) => {
    const changed = withEdits(
      gaps,
      edits.map((edit) => ({ span: edit.span, newText: proposed(edit) })),
    );
    return changed === undefined ? [] : [changed];
  });
}

/** The ways to solve a problem by leaving out some of what was added: the value itself first, then what holds it. */
export function byLeavingOut(
  text: string,
  gaps: readonly Gap[],
  { problem, inside }: Found,
): readonly (readonly Gap[])[] {
  if (inside === undefined) return [];
  const whole = filled(text, gaps);
  const { root } = parseYaml(whole);
  if (root === undefined) return [];
  const { nodes, path } = placeAt(root, problem.span.start);
  const ways: (readonly Gap[])[] = [];
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const [parent, step] = [nodes[depth], path[depth]];
    const edit =
      parent?.kind === 'map'
        ? parent.entries
            .filter(({ key }) => String(key.value) === step)
            .map((entry) => removeKey(whole, parent, entry))[0]
        : parent?.kind === 'sequence' && typeof step === 'number' && parent.items[step] !== undefined
          ? removeItem(whole, parent, parent.items[step])
          : undefined;
    const changed = edit === undefined ? undefined : withEdits(gaps, [edit]);
    if (changed === undefined) break;
    ways.push(changed);
  }
  return ways;
}

/** The gaps after edits of the filled text; undefined when an edit touches the text of the person. */
function withEdits(gaps: readonly Gap[], edits: readonly TextEdit[]): readonly Gap[] | undefined {
  const places = placesOf(gaps);
  const byGap = new Map<number, TextEdit[]>();
  for (const { span, newText } of edits) {
    const index = places.findIndex(({ start, end }) => start < span.start && span.end <= end);
    const place = places[index];
    if (place === undefined) return undefined;
    const own = { span: { start: span.start - place.start, end: span.end - place.start }, newText };
    byGap.set(index, [...(byGap.get(index) ?? []), own]);
  }
  if (byGap.size === 0) return undefined;
  return gaps.map((gap, index) => {
    const own = byGap.get(index);
    return own === undefined ? gap : { ...gap, edit: { ...gap.edit, newText: applyEdits(gap.edit.newText, own) } };
  });
}

/** The text of an edit in which placeholders say what they propose. */
function proposed({ newText, snippet }: TextEdit): string {
  return snippet === true ? plainTextOf(newText) : newText;
}

import { perPlan } from '../../core/per-plan.ts';
import type { Plan } from '../../core/plan.ts';
import { entryOf, type MapNode, type SourceNode } from '../../core/source.ts';

/** The values beside each use of a metric by its name, such as `900 points`, in the order of the text. */
export function valuesOfMetric(plan: Plan, name: string): readonly string[] {
  return valuesOfMetrics(plan).get(name) ?? [];
}

/** Found once for a plan, because every metric asks for it. */
const valuesOfMetrics = perPlan(valuesByMetric);

function valuesByMetric({ node }: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const visit = (part: SourceNode): void => {
    if (part.kind === 'sequence') part.items.forEach(visit);
    if (part.kind !== 'map') return;
    const metric = entryOf(part, 'metric')?.value;
    if (metric?.kind === 'scalar' && typeof metric.value === 'string') {
      const values = found.get(metric.value);
      if (values === undefined) found.set(metric.value, [...valuesIn(part)]);
      else values.push(...valuesIn(part));
    }
    for (const { value } of part.entries) visit(value);
  };
  if (node !== undefined) visit(node);
  return found;
}

function valuesIn(map: MapNode): readonly string[] {
  return ['atLeast', 'below', 'target', 'each'].flatMap((key) => {
    const value = entryOf(map, key)?.value;
    return value?.kind === 'scalar' && value.value !== null ? [String(value.value)] : [];
  });
}

/** The unit that values are written in: `points` of `900 points`, `EUR`, `%`. Undefined where none of them has one. */
export function unitIn(values: readonly string[]): string | undefined {
  const units = values.flatMap((value) => {
    const [, currency, word = ''] = /^(?:([A-Z]{3}) )?[\d.,]+[kM]? ?([A-Za-z%][A-Za-z -]*)?$/.exec(value.trim()) ?? [];
    const unit = currency ?? word;
    return unit === '' || unit === 'x' ? [] : [unit];
  });
  return units[0];
}

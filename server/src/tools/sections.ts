import { partnerPlan, planSections } from '../../../schemas/partner-plan.ts';
import { nearest } from '../core/nearest.ts';
import type { Plan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import { countUpTo } from '../core/text.ts';
import { documentationOf, shapeOf } from '../core/vocabulary.ts';
import { ToolError } from './tool.ts';

/** Finds the key of the section that a finding is about: the one that it misses, or the one in which it stands. */
export function sectionsIn({ node }: Plan): (problem: Problem) => string | undefined {
  const keys = (node?.entries ?? [])
    .flatMap(({ key, merged }) => (merged === true ? [] : [key]))
    .sort((one, two) => one.span.start - two.span.start);
  const starts = keys.map(({ span }) => span.start);
  return ({ lacks, span }) => {
    if (typeof lacks?.[0] === 'string') return lacks[0];
    const found = keys[countUpTo(starts, span.start) - 1];
    return found === undefined ? undefined : String(found.value);
  };
}

/**
 * The key of a section that was named by it, or by its title in the document.
 *
 * @throws ToolError for one that neither the format nor the plan has: an answer about it would say that nothing is wrong.
 */
export function sectionMeant(named: string, { node }: Plan): string {
  const shape = shapeOf(partnerPlan);
  const keys = shape.kind === 'map' ? [...shape.keys.keys()] : [];
  const written = (node?.entries ?? []).map(({ key }) => String(key.value));
  if ([...keys, ...written].includes(named)) return named;
  const titled =
    shape.kind === 'map' ? [...shape.keys].map(([key, { schema }]) => [documentationOf(schema).title ?? key, key]) : [];
  const [, key] = titled.find(([title]) => title?.toLowerCase() === named.trim().toLowerCase()) ?? [];
  if (key !== undefined) return key;
  const meant = nearest(named, keys);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new ToolError(
    `There is no section ${JSON.stringify(named.slice(0, 80))}.${question} The sections are: ${planSections.join(', ')}.`,
  );
}

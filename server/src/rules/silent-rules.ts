import { noteReads, type PlanShape, type Reads, shapeOfPlan, touchedIn, withNotes } from '../core/noted-reads.ts';
import type { Plan } from '../core/plan.ts';
import type { Settings } from '../core/settings.ts';
import type { SourceDocument } from '../core/source.ts';

/**
 * The rules that found nothing in a version of a plan, each with what it read. A rule that reads the same again finds
 * nothing again. One that found something runs again, because what it says has a place, and places move.
 */
export interface Silence {
  readonly source: SourceDocument;
  readonly settings: Settings;
  readonly shape: PlanShape;
  readonly rules: ReadonlyMap<string, Reads>;
}

/** What is known of the rules while they run over a plan. */
export interface SilentRules {
  /** Whether a rule found nothing in what it would read again. */
  isSilent(rule: string): boolean;
  /** Lets a rule run, with the plan that notes what is read. */
  run(rule: string, check: (plan: Plan) => void, hasFound: () => boolean): void;
  /** For the next version. */
  silence(): Silence;
}

/** @param source the plan as it was read, before misspelled keys counted as those that were probably meant. */
export function silentRules(
  plan: Plan,
  source: SourceDocument,
  settings: Settings,
  before: Silence | undefined,
): SilentRules {
  const shape = shapeOfPlan(plan);
  const noted = withNotes(plan);
  const isTouched = before?.settings === settings ? touchedIn(source, shape, before) : undefined;
  const rules = new Map<string, Reads>();
  if (isTouched !== undefined) {
    for (const [rule, reads] of before?.rules ?? []) {
      if (![...reads].some(isTouched)) rules.set(rule, reads);
    }
  }
  return {
    isSilent: (rule) => rules.has(rule),
    run(rule, check, hasFound) {
      const { reads } = noteReads(noted, () => check(noted));
      if (!hasFound()) rules.set(rule, reads);
    },
    silence: () => ({ source, settings, shape, rules }),
  };
}

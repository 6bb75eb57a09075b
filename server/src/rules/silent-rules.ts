import {
  isWholeText,
  noteReads,
  type PlanShape,
  type Reads,
  shapeOfPlan,
  touchedIn,
  withNotes,
} from '../core/noted-reads.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding, Rule } from '../core/rule.ts';
import type { Settings } from '../core/settings.ts';
import type { SourceDocument } from '../core/source.ts';
import { lastChange } from '../core/yaml-incremental.ts';

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
  /**
   * Lets a rule run, with the plan that notes what is read. One that looks at each text by itself and found nothing
   * looks at the texts that have changed, and only where it finds something, at all of them.
   */
  run(rule: Rule, check: (plan: Plan, report?: (finding: Finding) => void) => void, hasFound: () => boolean): void;
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
  const change = isTouched === undefined ? undefined : lastChange(source);
  const inChange = change === undefined ? undefined : withNotes(plan, change);
  const rules = new Map<string, Reads>();
  /** What rules read that may find something in nothing but a text that has changed. */
  const elsewhere = new Map<string, Reads>();
  if (isTouched !== undefined) {
    for (const [rule, reads] of before?.rules ?? []) {
      const touched = [...reads].filter(isTouched);
      if (touched.length === 0) rules.set(rule, reads);
      else if (touched.every(isWholeText)) elsewhere.set(rule, reads);
    }
  }
  return {
    isSilent: (rule) => rules.has(rule),
    run(rule, check, hasFound) {
      const same = rule.isTextByText === true ? elsewhere.get(rule.id) : undefined;
      if (same !== undefined && inChange !== undefined) {
        const { result: finds, reads } = noteReads(inChange, () => findsIn(inChange, check));
        if (!finds) {
          rules.set(rule.id, new Set([...same, ...reads]));
          return;
        }
      }
      const { reads } = noteReads(noted, () => check(noted));
      if (!hasFound()) rules.set(rule.id, reads);
    },
    silence: () => ({ source, settings, shape, rules }),
  };
}

function findsIn(plan: Plan, check: (plan: Plan, report: () => void) => void): boolean {
  let finds = false;
  check(plan, () => {
    finds = true;
  });
  return finds;
}

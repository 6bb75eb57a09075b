import type { diagnosisStatuses, StructuralProblem } from '../../../schemas/diagnosis.ts';
import type { Severity } from '../core/problem.ts';
import type { Feasibility } from '../framework/feasibility/feasibility.ts';
import type { Area } from './areas.ts';

/** How a plan stands, as plain data. Every text is fit to be printed: one line, without dashes that are banned. */
export interface AuditReport {
  /** What the plan calls itself. */
  readonly title: string;
  /** The day of the report, `YYYY-MM-DD`. */
  readonly date: string;
  /** Partner types, state and CRM, each as a label and what the plan says, or that it does not say. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What it comes to, in a few sentences: whether the target can be reached, then how the plan stands. */
  readonly verdict: readonly string[];
  /** Whether the revenue target can be reached, and the arithmetic in sentences. Absent where the plan has no target. */
  readonly feasibility?: { readonly outlook: Feasibility['outlook']; readonly words: readonly string[] };
  /** The four, in the order of the framework. */
  readonly problems: readonly ProblemAudit[];
  /** What to do, in the order in which it should be done. Empty when there is nothing to do. */
  readonly steps: readonly Step[];
  /** What the plan has already, in sentences. */
  readonly good: readonly string[];
  /** What stands beside the four problems: the facts of the program, the launch, the risks, the text itself. */
  readonly others: readonly AreaAudit[];
  /** What comments of the plan keep out of sight, with the reasons that they give. */
  readonly suppressed: readonly (Evidence & { readonly reason?: string })[];
}

/** How far the plan as it is written answers a structural problem. */
export type Standing =
  /** It does not: less than half of what answers it is there. */
  | 'applies'
  /** It does in part: something essential is missing, or contradicts itself. */
  | 'partly'
  /** It does, and details are open. */
  | 'minor'
  /** It does. */
  | 'answered';

export interface ProblemAudit {
  readonly problem: StructuralProblem;
  /** Counted from one, as in the framework. */
  readonly number: number;
  readonly title: string;
  /** What the diagnosis of the plan says about the program. */
  readonly program: {
    readonly status: (typeof diagnosisStatuses)[number] | 'not-diagnosed';
    /** The evidence or the reason, in the words of the plan. */
    readonly words?: string;
    readonly line?: number;
  };
  readonly plan: {
    readonly standing: Standing;
    /** How it comes to this, in a sentence. */
    readonly words: string;
  };
  /** What is missing of that which answers the problem, with the sentence of the framework. */
  readonly missing: readonly { readonly title: string; readonly source: string }[];
  readonly present: readonly { readonly title: string; readonly line: number }[];
  readonly evidence: readonly Evidence[];
}

/** A finding of a rule, at its place. */
export interface Evidence {
  readonly rule: string;
  readonly severity: Severity;
  /** Both counted from one. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The sentence of the framework that it answers to. */
  readonly source?: string;
  /** What practice says, where the framework is silent. */
  readonly practice?: string;
}

export interface AreaAudit {
  readonly area: Exclude<Area, StructuralProblem>;
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

export interface Step {
  readonly area: Area;
  /** What to do, as a command. */
  readonly title: string;
  /** Why now: what it blocks. */
  readonly why: string;
  readonly errors: number;
  readonly warnings: number;
  /** The findings to begin with: rule and line. */
  readonly start: readonly { readonly rule: string; readonly line: number }[];
}

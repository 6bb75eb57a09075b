import type { Problem, SuppressedProblem } from '../../core/problem.ts';
import type { Rule } from '../../core/rule.ts';
import type { Output, World } from '../world.ts';

export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What comments hold back. */
  readonly suppressed: readonly SuppressedProblem[];
}

/** A report while it is written. It takes one file after the other and keeps no text. */
export interface Report {
  add(file: CheckedFile): Promise<void>;
  /** Writes what stands behind the last file. */
  end(): Promise<void>;
}

/** What a report is started with. */
export interface ReportSetup {
  readonly world: World;
  readonly output: Output;
  /** Whether a report that need not do so lists what comments hold back. */
  readonly showSuppressed: boolean;
  /** The rules whose findings count. */
  readonly rules: readonly Rule[];
}

/** A form in which findings are reported. */
export interface ReportFormat {
  /** The name on the command line. */
  readonly id: string;
  readonly start: (setup: ReportSetup) => Report;
}

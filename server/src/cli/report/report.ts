import type { Problem } from '../../core/problem.ts';
import type { World } from '../world.ts';

export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A report while it is written. It takes one file after the other and keeps no text. */
export interface Report {
  add(file: CheckedFile): Promise<void>;
  /** Writes what stands behind the last file. */
  end(): Promise<void>;
}

/** A form in which findings are reported. */
export interface ReportFormat {
  /** The name on the command line. */
  readonly id: string;
  readonly start: (world: World) => Report;
}

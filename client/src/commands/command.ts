import type * as vscode from 'vscode';
import type { AuditReports } from '../audit/audit-reports.ts';
import type { PlanServer } from '../client.ts';
import type { Previews } from '../preview/previews.ts';

/** What commands work with. It is made when the extension starts, and handed to every command. */
export interface Services {
  readonly server: PlanServer;
  readonly previews: Previews;
  readonly audits: AuditReports;
  readonly log: vscode.LogOutputChannel;
  /** What is remembered between two runs of a command. */
  readonly memory: vscode.Memento;
  /** Where the files of the extension stand. */
  readonly extensionUri: vscode.Uri;
}

export interface Command {
  /** The id in the manifest. */
  readonly id: string;
  /** What the person reads first when the command fails unexpectedly, for example "The plan was not generated." */
  readonly failure: string;
  /**
   * The arguments come from menus, keys, tests and other extensions, so nothing about them is certain. What it gives is
   * what it did: nothing, or false, after a Cancel, and when there was nothing to do.
   */
  run(services: Services, ...given: readonly unknown[]): Promise<unknown>;
}

/** Thrown when a command cannot go on for a reason that the person can do something about. The message says what. */
export class Refusal extends Error {}

import * as vscode from 'vscode';
import type { AuditReports } from '../audit/audit-reports.ts';
import type { PlanServer } from '../client.ts';
import { isPlan } from '../language.ts';
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

/**
 * The plan that a command is about: the one that it was given, or else the one in front of the person, be it as text
 * or as preview.
 */
export function chosenPlan({ previews }: Services, given: unknown): vscode.Uri {
  const uri = toUri(given) ?? activePlan() ?? previews.activePlan ?? visiblePlan();
  if (!uri) {
    throw new Refusal('Open a partner plan first, or run "Partner Plan: Generate Plan" to make one.');
  }
  return uri;
}

/** An address as menus and extensions hand it over: a URI or its text. */
export function toUri(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given, true) : undefined;
}

function activePlan(): vscode.Uri | undefined {
  return planOf(vscode.window.activeTextEditor);
}

function visiblePlan(): vscode.Uri | undefined {
  return planOf(vscode.window.visibleTextEditors.find((editor) => isPlan(editor.document)));
}

function planOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor && isPlan(editor.document) ? editor.document.uri : undefined;
}

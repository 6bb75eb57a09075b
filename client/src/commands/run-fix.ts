import * as vscode from 'vscode';
import { isFromPreview } from '../preview/messages.ts';
import { runFix as run } from '../preview/run-fix.ts';
import { type Command, Refusal, toUri } from './command.ts';

/** Runs a quick fix from a preview or from the line above a section. It is a command of its own, so that tests can do what a button does. */
export const runFix: Command = {
  id: 'partnerPlan.runFix',
  failure: 'The fix was not made.',
  async run(_, given) {
    if (typeof given !== 'object' || given === null) throw new Refusal(usage);
    const { uri, ...rest } = given as Readonly<Record<string, unknown>>;
    const plan = toUri(uri);
    const fix: unknown = { asks: false, ...rest, type: 'fix' };
    if (!plan || !isFromPreview(fix) || fix.type !== 'fix') throw new Refusal(usage);
    const refusal = await run(plan, fix);
    if (refusal !== undefined) void vscode.window.showInformationMessage(refusal);
    return refusal === undefined;
  },
};

const usage = 'Choose a fix in the list of findings of a preview, or above a section of a plan.';

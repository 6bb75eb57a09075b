import * as vscode from 'vscode';
import { otherAgents } from '../agent/instruction-files.ts';
import { writeInstructions } from '../agent/write-instructions.ts';
import { pickOne } from '../pick-one.ts';
import { pickSome } from '../pick-some.ts';
import type { Command } from './command.ts';
import { Refusal } from './command.ts';

/** Writes the skill and the server for agents into the workspace, for those that the person ticks. */
export const addAgentInstructions: Command = {
  id: 'partnerPlan.addAgentInstructions',
  failure: 'The instructions were not written.',
  async run({ extensionUri }) {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!folder) throw new Refusal('Instructions for agents stand in a folder. Open the folder of your plans first.');
    const picked = await pickSome(
      otherAgents.map((agent) => ({ label: agent.label, description: agent.configuration.file, agent })),
      { title: 'Add Agent Instructions', placeholder: 'Which agents do you work with in this folder?' },
    );
    if (picked === undefined || picked.length === 0) return undefined;
    const skill = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'skills/partner-plan/SKILL.md'));
    const agents = picked.map(({ agent }) => agent);
    const { written, left } = await writeInstructions(folder, new TextDecoder().decode(skill), agents, mayWrite);
    void vscode.window.showInformationMessage(told(written, left));
    return written;
  },
};

async function mayWrite(path: string, choice: string): Promise<boolean> {
  const items = [{ label: choice }, { label: 'Keep What Is There' }];
  const picked = await pickOne(items, { title: 'Add Agent Instructions', placeholder: `${path} is there already` });
  return picked?.label === choice;
}

function told(written: readonly string[], left: readonly string[]): string {
  const done =
    written.length === 0
      ? 'Nothing was to be written.'
      : `Wrote ${written.join(', ')}. Agents start the server with the command partner-plan, which has to be installed.`;
  return [done, ...left].join(' ');
}

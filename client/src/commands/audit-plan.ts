import * as vscode from 'vscode';
import { auditUri } from '../audit/audit-uri.ts';
import { openForServer } from '../find-files.ts';
import { type Command, chosenPlan, Refusal } from './command.ts';

export const auditPlan: Command = {
  id: 'partnerPlan.auditPlan',
  failure: 'The plan was not audited.',
  async run(services, given) {
    const { uri } = await openForServer(chosenPlan(services, given));
    const { markdown, fileName } = await services.server.audit({ uri: uri.toString() });
    if (markdown === '') throw new Refusal('This file is not a partner plan. Open a plan and audit it.');
    const report = auditUri(uri, fileName);
    services.audits.refresh(report);
    await vscode.commands.executeCommand('vscode.open', report, { viewColumn: vscode.ViewColumn.Beside });
    return report;
  },
};

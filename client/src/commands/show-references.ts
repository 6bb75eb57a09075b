import * as vscode from 'vscode';
import { type Command, Refusal, toUri } from './command.ts';

/** Lists what refers to a tier, where its lens is chosen. It turns places as the server sends them into those of VS Code. */
export const showReferences: Command = {
  id: 'partnerPlan.showReferences',
  failure: 'The references were not shown.',
  async run(_, given) {
    const { uri, position, locations } = (given ?? {}) as Readonly<Record<string, unknown>>;
    const plan = toUri(uri);
    const at = toPosition(position);
    if (!plan || !at || !Array.isArray(locations))
      throw new Refusal('Choose the line above a tier that counts its references.');
    const places = locations.flatMap(
      (location: { readonly range?: { start?: unknown; end?: unknown } } | undefined) => {
        const [start, end] = [toPosition(location?.range?.start), toPosition(location?.range?.end)];
        return start && end ? [new vscode.Location(plan, new vscode.Range(start, end))] : [];
      },
    );
    await vscode.commands.executeCommand('editor.action.showReferences', plan, at, places);
    return places.length;
  },
};

function toPosition(given: unknown): vscode.Position | undefined {
  const { line, character } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return typeof line === 'number' && typeof character === 'number' ? new vscode.Position(line, character) : undefined;
}

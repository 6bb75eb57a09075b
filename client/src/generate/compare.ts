import * as vscode from 'vscode';
import { pickOne } from '../pick-one.ts';

/** What is done with a generated text whose file exists already. */
export type Choice = 'replace' | 'keep-both' | 'cancel';

/** The scheme of the right side of the comparison, which is nowhere but in the memory of this window. */
const generatedScheme = 'partner-plan-generated';

/** Shows what would change in a file, and asks what to do. The comparison is closed again afterwards. */
export async function compare(existing: vscode.Uri, generated: string): Promise<Choice> {
  const name = existing.path.slice(existing.path.lastIndexOf('/') + 1);
  const right = existing.with({ scheme: generatedScheme, authority: '', query: '', fragment: '' });
  const provider = vscode.workspace.registerTextDocumentContentProvider(generatedScheme, {
    provideTextDocumentContent: (uri) => (uri.toString() === right.toString() ? generated : undefined),
  });
  const title = `${name} (as it is and generated)`;
  const options = { preview: true, preserveFocus: true };
  const shown = vscode.commands.executeCommand('vscode.diff', existing, right, title, options);
  try {
    // Nobody has to wait for the last line of the comparison before they are asked.
    const [choice] = await Promise.all([ask(name), shown]);
    return choice;
  } finally {
    await close(right);
    provider.dispose();
  }
}

async function ask(name: string): Promise<Choice> {
  const picked = await pickOne<vscode.QuickPickItem & { readonly choice: Choice }>(
    // Enter takes the first one, so that is the one that changes nothing of what is there.
    [
      { label: 'Keep Both', detail: 'The generated text opens as a new file beside it.', choice: 'keep-both' },
      {
        label: 'Replace',
        detail: 'The file gets the generated text. Undo brings back what it was.',
        choice: 'replace',
      },
      { label: 'Cancel', detail: 'Nothing changes.', choice: 'cancel' },
    ],
    { title: `${name} exists already`, placeholder: 'The file is on the left, and what was generated on the right' },
  );
  return picked?.choice ?? 'cancel';
}

async function close(right: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === right.toString());
  await vscode.window.tabGroups.close(tabs);
}

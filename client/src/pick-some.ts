import * as vscode from 'vscode';

/** Asks for some of a few entries. Gives nothing when the person leaves. */
export function pickSome<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<readonly Item[] | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.items = items;
  return new Promise((resolve) => {
    const finish = (picked: readonly Item[] | undefined) => {
      resolve(picked);
      picker.dispose();
    };
    picker.onDidAccept(() => finish(picker.selectedItems));
    picker.onDidHide(() => finish(undefined));
    picker.show();
  });
}

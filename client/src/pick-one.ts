import * as vscode from 'vscode';

/** Asks for one of a few entries, and keeps asking while the focus is elsewhere. Gives nothing when the person leaves. */
export function pickOne<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeholder, prompt }: { readonly title: string; readonly placeholder: string; readonly prompt?: string },
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.prompt = prompt;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  return new Promise((resolve) => {
    const finish = (item: Item | undefined) => {
      resolve(item);
      picker.dispose();
    };
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item) finish(item);
    });
    picker.onDidHide(() => finish(undefined));
    picker.show();
  });
}

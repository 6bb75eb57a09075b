import * as vscode from 'vscode';
import { isTrue } from './expect.ts';
import { until } from './until.ts';

/** Some questions come after a plan was generated or compared, which takes long on a busy machine. */
const limitInMilliseconds = 45_000;

/** What a quick pick offers, as far as a test has to do with it. */
type Pick = vscode.QuickPick<vscode.QuickPickItem>;

/** An input that is shown, with the events that the keyboard would bring about. */
interface Shown {
  readonly input: vscode.InputBox | Pick;
  readonly typed: vscode.EventEmitter<string>;
  readonly ticked: vscode.EventEmitter<readonly vscode.QuickPickItem[]>;
}

/**
 * The person in front of the window. The inputs that the extension opens are those of VS Code, and accepting, going back
 * and Escape are the commands behind the keys. Only typing and ticking cannot be done from inside VS Code, so the texts
 * and ticks are set, and the extension is told as VS Code would tell it. This works because an extension and its tests
 * get the same `vscode`.
 */
export class Person {
  /** What messages said, which the person closes at once. */
  readonly messages: string[] = [];
  readonly #window: Readonly<Record<string, unknown>>;
  #shown: Shown | undefined;

  constructor() {
    const { createInputBox, createQuickPick, showErrorMessage, showInformationMessage } = vscode.window;
    this.#window = { createInputBox, createQuickPick, showErrorMessage, showInformationMessage };
    const note = async (message: string) => void this.messages.push(message);
    replaceInWindow({
      createInputBox: () => this.#watched(createInputBox()),
      createQuickPick: () => this.#watched(createQuickPick()),
      showErrorMessage: note,
      showInformationMessage: note,
    });
  }

  /** Leaves the window as it was. */
  async leave(): Promise<void> {
    if (this.#shown) await this.escape();
    replaceInWindow(this.#window);
  }

  /** Waits for an input whose title fits, and gives it; for another one than `before`, when that is given. */
  async question(title: RegExp, before?: vscode.InputBox | Pick): Promise<vscode.InputBox | Pick> {
    const { input } = await until(
      `the question ${title}`,
      (seen) => {
        const shown = this.#shown;
        seen(shown?.input.title ?? this.messages);
        return shown && shown.input !== before && title.test(shown.input.title ?? '') && shown;
      },
      limitInMilliseconds,
    );
    // What VS Code tells about the input when it appears has arrived before its answer to this.
    await vscode.commands.executeCommand('setContext', 'partnerPlanTest.roundTrip', true);
    return input;
  }

  /** Replaces what stands in the text input. */
  async type(text: string): Promise<void> {
    const { input, typed } = this.#current();
    input.value = text;
    typed.fire(text);
    await nextTurn();
  }

  /** Types an answer to the question of this title, and goes on. */
  async answer(title: RegExp, text: string): Promise<void> {
    await this.question(title);
    await this.type(text);
    await this.accept();
  }

  /** Goes on with the entry of this label. */
  async pick(title: RegExp, label: string): Promise<void> {
    const picker = (await this.question(title)) as Pick;
    picker.activeItems = [itemOf(picker, label)];
    await nextTurn();
    await this.accept();
  }

  /** Ticks exactly these entries. */
  async tick(title: RegExp, ...labels: readonly string[]): Promise<void> {
    const picker = (await this.question(title)) as Pick;
    picker.selectedItems = labels.map((label) => itemOf(picker, label));
    this.#current().ticked.fire(picker.selectedItems);
    await nextTurn();
  }

  /** What Enter does. */
  async accept(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }

  async back(): Promise<void> {
    await this.#whileShown('workbench.action.quickInputBack');
  }

  async escape(): Promise<void> {
    await this.#whileShown('workbench.action.closeQuickOpen');
  }

  /** Runs a command that closes the input, and waits until it is closed. */
  async #whileShown(command: string): Promise<void> {
    const shown = this.#current();
    await vscode.commands.executeCommand(command);
    await until(`the input to be closed by ${command}`, () => this.#shown !== shown);
  }

  #current(): Shown {
    isTrue(this.#shown, `No input is shown. Messages: ${this.messages.join(' ') || 'none'}`);
    return this.#shown;
  }

  #watched<Input extends vscode.InputBox | Pick>(input: Input): Input {
    const typed = new vscode.EventEmitter<string>();
    const ticked = new vscode.EventEmitter<readonly vscode.QuickPickItem[]>();
    const shown: Shown = { input, typed, ticked };
    const own: Readonly<Record<string, unknown>> = {
      onDidChangeValue: both(input.onDidChangeValue, typed.event),
      ...('onDidChangeSelection' in input && {
        onDidChangeSelection: both(input.onDidChangeSelection, ticked.event),
      }),
      show: () => {
        this.#shown = shown;
        input.show();
      },
      dispose: () => {
        if (this.#shown === shown) this.#shown = undefined;
        input.dispose();
      },
    };
    return new Proxy(input, {
      get(target, key) {
        if (typeof key === 'string' && Object.hasOwn(own, key)) return own[key];
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, value, target),
    });
  }
}

function replaceInWindow(functions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(vscode.window, name, { value, configurable: true, enumerable: true, writable: true });
  }
}

function both<T>(one: vscode.Event<T>, other: vscode.Event<T>): vscode.Event<T> {
  return (listener, thisArgument, disposables) => {
    const subscription = vscode.Disposable.from(one(listener, thisArgument), other(listener, thisArgument));
    disposables?.push(subscription);
    return subscription;
  };
}

function itemOf(picker: Pick, label: string): vscode.QuickPickItem {
  const item = picker.items.find((candidate) => candidate.label === label);
  isTrue(item, `"${picker.title}" does not offer "${label}", but ${picker.items.map((one) => one.label).join(', ')}.`);
  return item;
}

/** VS Code sends what was set on an input in the next turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

import * as vscode from 'vscode';
import { type OtherAgent, serverName, withServer } from './instruction-files.ts';

/** A file that is to be written, as a whole. */
interface Planned {
  readonly file: vscode.Uri;
  readonly path: string;
  readonly text: string;
  /** Whether something else stands there, which somebody is asked about. */
  readonly replaces: boolean;
  /** What happens to what stands there, as an entry to choose. */
  readonly choice: string;
}

/** Asks whether a file that is there may be written over or added to. */
export type MayWrite = (path: string, choice: string) => Promise<boolean>;

/** Writes the skill and the server for some agents. Gives the paths that were written, and what is left to a person. */
export async function writeInstructions(
  folder: vscode.Uri,
  skill: string,
  agents: readonly OtherAgent[],
  mayWrite: MayWrite,
): Promise<{ readonly written: readonly string[]; readonly left: readonly string[] }> {
  const written: string[] = [];
  const left: string[] = [];
  for (const skills of new Set(agents.map((agent) => agent.skills))) {
    const path = `${skills}/${serverName}/SKILL.md`;
    const before = await textOf(at(folder, path));
    if (before !== skill)
      await write({ ...placed(path), text: skill, replaces: before !== undefined, choice: 'Replace' });
  }
  for (const { configuration, label } of agents) {
    const before = await textOf(at(folder, configuration.file));
    const after = withServer(before, configuration.form);
    if (after.kind === 'unreadable') {
      left.push(
        `${configuration.file} (${label}) cannot be added to without losing what stands in it. Add the server by hand: ${after.snippet.replace(/\s+/g, ' ')}`,
      );
    } else if (after.kind === 'write') {
      await write({
        ...placed(configuration.file),
        text: after.text,
        replaces: before !== undefined,
        choice: 'Add the Server',
      });
    }
  }
  return { written, left };

  function placed(path: string): Pick<Planned, 'file' | 'path'> {
    return { path, file: at(folder, path) };
  }

  async function write({ file, path, text, replaces, choice }: Planned): Promise<void> {
    if (replaces && !(await mayWrite(path, choice))) {
      left.push(`${path} was left as it is.`);
      return;
    }
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    written.push(path);
  }
}

function at(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...path.split('/'));
}

/** Undefined where there is no such file. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    // A byte order mark is part of what stands there.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

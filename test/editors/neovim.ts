import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../harness/files.ts';

/** A Neovim without a screen, in which somebody types. */
export interface Neovim {
  /** Types keys, in the notation of Vim: `A<C-x><C-o>`. */
  type(keys: string): void;
  /** What an expression of Lua comes to. */
  lua(expression: string): unknown;
  /** Waits until an expression of Lua holds. */
  until(condition: string): void;
  lines(): readonly string[];
  stop(): void;
}

/** The setup that the documentation gives, with the command of this project. */
function setup(): string {
  const page = readFileSync(`${root}docs/EDITORS.md`, 'utf8');
  const [, lua = ''] = /```lua\n([\s\S]*?)```/.exec(page) ?? [];
  const command = "{ 'partner-plan', 'lsp', '--stdio' }";
  if (!lua.includes(command)) throw new Error(`docs/EDITORS.md does not start ${command} in Neovim.`);
  const own = [process.execPath, `${root}dist/cli.js`, 'lsp', '--stdio'].map((word) => `'${word}'`);
  return lua.replace(command, `{ ${own.join(', ')} }`);
}

/** Opens a file in a Neovim that has nothing but the setup of the documentation. */
export async function openInNeovim(name: string, text: string): Promise<Neovim> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-editors-'));
  const [file, init, socket] = [name, 'init.lua', 'socket'].map((each) => path.join(folder, each));
  mkdirSync(path.join(folder, 'state'));
  writeFileSync(file as string, text);
  writeFileSync(init as string, setup());
  const program = process.env.NVIM_PROGRAM ?? 'nvim';
  const environment = {
    ...process.env,
    XDG_STATE_HOME: path.join(folder, 'state'),
    NVIM_LOG_FILE: path.join(folder, 'log'),
  };
  const editor = spawn(
    program,
    ['--headless', '-n', '-u', init as string, '--listen', socket as string, file as string],
    {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
    },
  );
  // Up to 0.7 what an expression comes to was written where errors are.
  const remote = (...words: readonly string[]): string => {
    const options = { encoding: 'utf8', timeout: 60_000 } as const;
    const { stdout, stderr } = spawnSync(program, ['--server', socket as string, ...words], options);
    return stdout || stderr;
  };
  const lua = (expression: string): unknown => {
    const quoted = `return vim.json.encode({ ${expression} })`.replaceAll("'", "''");
    const found = JSON.parse(
      remote('--remote-expr', `luaeval('(loadstring or load)(_A)()', '${quoted}')`),
    ) as readonly unknown[];
    return found[0];
  };
  const neovim: Neovim = {
    type: (keys) => void remote('--remote-send', keys),
    lua,
    until(condition) {
      const waits = `vim.wait(20000, function() return ${condition} end, 20)`;
      if (lua(waits) !== true)
        throw new Error(
          `It did not come to this: ${condition}. ${JSON.stringify(lua('vim.api.nvim_exec("messages", true)'))}`,
        );
    },
    lines: () => lua('vim.api.nvim_buf_get_lines(0, 0, -1, false)') as readonly string[],
    stop() {
      editor.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await answers(neovim);
  return neovim;
}

/** Waits until Neovim listens, which it does not say. */
async function answers(neovim: Neovim): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      neovim.lua('1');
      return;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise<void>((resolve) => setTimeout(resolve, 100));
    }
  }
}

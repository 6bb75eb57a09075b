import { readSettings } from '../../core/settings.ts';
import type { McpAnswer, McpHost } from '../../mcp/host.ts';
import { readInput, toolsWithFiles } from '../../tools/file-inputs.ts';
import { prompts } from '../../tools/prompts.ts';
import { answerText, failureText, runTool } from '../../tools/run-tool.ts';
import { ToolError } from '../../tools/tool.ts';
import { dataRule, limits, purpose, steps } from '../../tools/way-of-working.ts';
import { watchOf } from '../check.ts';
import { ourFault, tell } from '../errors.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import { openFolder, type WorkingFolder } from './folder.ts';
import { createResources } from './resources.ts';

/**
 * What an agent gets from the command line: the tools, and the plans of the folder in which it was started.
 *
 * @param offered the day that counts as today, `YYYY-MM-DD`, and whether there are tools: an editor has its own, which
 * edit what is open.
 */
export function createHost(world: World, offered: { readonly today: string; readonly tools: boolean }): McpHost {
  const { today } = offered;
  const folder = openFolder(world, today);
  const watch = watchOf(world);
  const resources = createResources(folder, { settings: readSettings({}, today), watch });
  const log = (message: string): void => {
    void tell(world, message);
  };
  return {
    name: 'partner-plan',
    title: 'Partner Plan',
    version,
    instructions: [
      purpose,
      ...limits,
      `Way of working: ${steps.map(({ title, text }, at) => `${at + 1}. ${title}. ${text}`).join(' ')}`,
      dataRule,
    ].join('\n'),
    tools: offered.tools ? toolsWithFiles() : [],
    prompts,
    call: async (tool, input) => {
      try {
        return await called(tool, input, folder, world);
      } catch (error) {
        if (error instanceof ToolError) return { ok: false, text: failureText(error.message) };
        log(ourFault(error, world, `in the tool ${tool}`));
        return { ok: false, text: failureText(`${tool} failed, and it is our fault. Its error output says why.`) };
      }
    },
    resources: resources.list,
    read: resources.read,
    log,
  };
}

async function called(tool: string, given: unknown, folder: WorkingFolder, world: World): Promise<McpAnswer> {
  const { input, file } = await readInput(tool, given, folder);
  const settings = await folder.settingsFor(file);
  const result = runTool(tool, input, { settings, watch: watchOf(world) });
  return result.ok
    ? { ok: true, text: answerText(result.answer), answer: result.answer }
    : { ok: false, text: failureText(result.message) };
}

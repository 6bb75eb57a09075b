import { readFileSync } from 'node:fs';
import { root } from '../files.ts';
import { code, page, table } from './markdown.ts';

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly languages: readonly {
      readonly id: string;
      readonly aliases: readonly string[];
      readonly filenamePatterns?: readonly string[];
      readonly filenames: readonly string[];
    }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

/** What each command is for. The compiler does not know the manifest, so a missing one stops the page from being made. */
const purposes: Readonly<Record<string, string>> = {
  'partnerPlan.generatePlan': 'Asks about your program and writes a complete plan. Escape loses nothing.',
  'partnerPlan.generateFromBrief':
    'Writes the plan from the brief that is open. An existing plan is replaced only after you have seen the difference.',
  'partnerPlan.saveAnswersAsBrief': 'Keeps what you answered to Generate Plan as a brief.',
  'partnerPlan.newPlan': 'Opens a skeleton for your CRM, to fill in.',
  'partnerPlan.newBrief': 'Opens a brief to fill in.',
  'partnerPlan.completePlan': 'Adds what is missing, each addition shown first.',
  'partnerPlan.regenerateSection':
    'Adds what is missing in one section, or writes a complete one anew after showing the difference.',
  'partnerPlan.auditPlan': 'Reports which structural problems the plan answers, and what to do first.',
  'partnerPlan.writeCrmSetup': 'Writes what the CRM needs into an empty folder: files for its tools, and a checklist.',
  'partnerPlan.compareCrmSetup': 'Compares what the CRM has, by a folder of its files, with the plan.',
  'partnerPlan.openPreview': 'Shows the document in place of the editor.',
  'partnerPlan.openPreviewToSide': 'Shows the document beside the editor.',
  'partnerPlan.showSource': 'Leads from the preview to the plan.',
  'partnerPlan.lockPreview': 'Keeps the preview on this plan.',
  'partnerPlan.unlockPreview': 'Lets the preview follow the plan that you work on.',
  'partnerPlan.goToSource':
    'In the preview: leads to the line from which the block comes. Above a section: leads to its first finding.',
  'partnerPlan.copySectionAsMarkdown': 'In the preview: copies the section for a wiki.',
  'partnerPlan.copySectionAsText': 'In the preview: copies the section for an e-mail.',
  'partnerPlan.runFix': 'In the preview and above a section: applies a fix of the finding.',
  'partnerPlan.showReferences': 'Above a tier: lists what refers to it.',
  'partnerPlan.exportDocument': 'Writes [a document](DOCUMENTS.md).',
  'partnerPlan.showRule': 'Shows the page of a rule.',
  'partnerPlan.nextFinding': 'Leads to the next error or warning.',
  'partnerPlan.addAgentInstructions':
    'Writes a skill and the address of the tools into the folder, for the agents that you tick: Claude Code, Cursor, Codex, Gemini CLI, VS Code. See [Agents](AGENTS.md).',
  'partnerPlan.restartServer': 'Starts the language server anew, should it ever hang.',
};

/** The page about commands, keys, settings and languages in VS Code, made from the manifest. */
export function vscodePage(): string {
  const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;
  const { commands, keybindings, configuration, languages, configurationDefaults } = contributes;
  return page([
    '# In VS Code',
    'Everything that the extension adds to VS Code, as the names stand in its menus.',
    '## Commands',
    'F1 or Ctrl+Shift+P lists them. Those about the preview stand in its context menu.',
    table(
      ['Command', 'What it does'],
      commands.map(({ command, title, category }) => [`**${category}: ${title}**`, purposeOf(command)]),
    ),
    '## Keys',
    table(
      ['Keys', 'On a Mac', 'What they do'],
      keybindings.map(({ command, key, mac = key }) => [
        keys(key),
        keys(mac),
        commands.find((each) => each.command === command)?.title ?? 'Back to the question before, in Generate Plan',
      ]),
    ),
    'Ctrl+Space proposes what can stand at the cursor, Ctrl+. offers the fixes of a finding, F2 renames an id or a CRM field everywhere, F12 leads to what an id means.',
    '## Settings',
    table(
      ['Setting', 'What it says', 'Values', 'Unless set'],
      Object.entries(configuration.properties).map(([name, setting]) => [
        code(name),
        setting.markdownDescription ?? setting.description ?? '',
        valuesOf(setting),
        code(JSON.stringify(setting.default)),
      ]),
    ),
    '## Languages',
    table(
      ['Language', 'Its id', 'Files'],
      languages.map(({ id, aliases, filenamePatterns, filenames }) => [
        aliases[0] ?? id,
        code(id),
        [...(filenamePatterns ?? []), ...filenames].map(code).join(', '),
      ]),
    ),
    '## Settings of VS Code that these languages come with',
    'They are defaults. Your own settings count more.',
    table(
      ['Setting', 'In a plan'],
      Object.entries(configurationDefaults['[partner-plan]'] ?? {}).map(([name, value]) => [
        code(name),
        code(JSON.stringify(value)),
      ]),
    ),
  ]);
}

function purposeOf(command: string): string {
  const purpose = purposes[command];
  if (purpose === undefined) throw new Error(`Say in test/harness/pages/vscode-page.ts what ${command} is for.`);
  return purpose;
}

function keys(written: string): string {
  return written.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function valuesOf(setting: Setting): string {
  if (setting.enum !== undefined) return setting.enum.map(code).join(', ');
  if (typeof setting.default === 'boolean') return '`true`, `false`';
  return 'see [Configuration](CONFIGURATION.md)';
}

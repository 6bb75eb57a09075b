import * as vscode from 'vscode';
import {
  chooseSuggestion,
  closeEverything,
  completionLabels,
  equal,
  hoverText,
  includes,
  isTrue,
  matches,
  openFile,
  openText,
  positionOf,
  textAt,
  until,
} from './harness.ts';

const plan = 'technology-salesforce.partner-plan.yaml';

describe('Help with a plan', () => {
  afterEach(closeEverything);

  it('completes the keys of a group', async () => {
    const editor = await openText('scratch/keys.partner-plan.yaml', 'partnerPlan: 1\nprogram:\n  ‸\n');
    const labels = await until('suggestions', async () => {
      const found = await completionLabels(editor.document.uri, editor.selection.active);
      return found.includes('crm') && found;
    });
    for (const key of ['name', 'company', 'partnerTypes', 'state']) includes(labels, key, 'The suggestions');
  });

  it('completes the values of a key', async () => {
    const editor = await openText('scratch/values.partner-plan.yaml', 'partnerPlan: 1\nprogram:\n  crm: ‸\n');
    await chooseSuggestion(editor, 'hubspot');
    equal(editor.document.lineAt(2).text, '  crm: hubspot', 'The line');
  });

  it('completes what the plan itself defines', async () => {
    const text = 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\nmovement:\n  rules:\n    - from: ‸\n';
    const editor = await openText('scratch/references.partner-plan.yaml', text);
    await until('the tier as a suggestion', async (seen) => {
      const labels = await completionLabels(editor.document.uri, editor.selection.active);
      seen(labels);
      return labels.includes('gold');
    });
  });

  it('explains a key', async () => {
    const { document } = await openFile(plan);
    const text = await until('an explanation', () => hoverText(document.uri, positionOf(document, 'salesCycle')));
    matches(text, /sales cycle/i, 'The explanation');
  });

  it('outlines a plan in the words of a person', async () => {
    const { document } = await openFile(plan);
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    const tiers = symbols.find(({ name }) => /tier/i.test(name));
    isTrue(tiers, `The outline has no tiers: ${symbols.map(({ name }) => name).join(', ')}`);
    equal(
      tiers.children.map(({ name }) => name),
      ['Tier 1: Strategic', 'Tier 2: Growth', 'Tier 3: Registered'],
      'The tiers',
    );
  });

  it('leads from a tier that is mentioned to the tier', async () => {
    const { document } = await openFile(plan);
    const mentioned = positionOf(document, 'from: growth').translate(0, 'from: '.length);
    const [definition] = await until('the definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        mentioned,
      );
      return found.length > 0 && found;
    });
    isTrue(definition, 'There is no definition.');
    const range =
      'range' in definition ? definition.range : (definition.targetSelectionRange ?? definition.targetRange);
    equal(range.start.line, positionOf(document, 'id: growth').line, 'The line of the definition');
  });

  it('says above sections and tiers what is found in them and what refers to them', async () => {
    const text = `partnerPlan: 1
program:
  name: A \u2014 b
tiers:
  - id: gold
movement:
  rules:
    - from: gold
`;
    const { document } = await openText('scratch/lens.partner-plan.yaml', text);
    const lenses = await until('the lenses', async (seen) => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        100,
      );
      seen(found?.map(({ command }) => command?.title));
      return found?.some(({ command }) => command?.title === '1 reference') && found;
    });
    const run = async (title: RegExp): Promise<unknown> => {
      const command = lenses.find((lens) => lens.command !== undefined && title.test(lens.command.title))?.command;
      return vscode.commands.executeCommand(command?.command ?? title.source, ...(command?.arguments ?? []));
    };
    equal(await run(/^1 reference$/), 1, 'The references');
    equal(await run(/^Next fix: /), true, 'The fix');
    isTrue(document.getText() !== text, 'The fix has changed nothing.');
  });

  it('renames a tier wherever it is mentioned', async () => {
    const { document } = await openFile(plan);
    const mentions = document.getText().match(/\bgrowth\b/g)?.length ?? 0;
    const place = positionOf(document, 'id: growth').translate(0, 'id: '.length);
    const edit = await until('the renaming', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        place,
        'rising',
      ),
    );
    const places = edit.get(document.uri);
    isTrue(places.length > 1 && places.length <= mentions, `${places.length} of ${mentions} places would change.`);
    for (const { range } of places) equal(textAt(document, range), 'growth', 'What would be replaced');
  });
});

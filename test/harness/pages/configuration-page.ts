import { type Printable, printFlow } from '../../../server/src/core/print.ts';
import { documentationOf, shapeOf } from '../../../server/src/core/vocabulary.ts';
import { configurationFiles, configurationSchema } from '../../../server/src/rules/configuration.ts';
import { optionsOf } from '../../../server/src/rules/docs.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { code, fence, page, table } from './markdown.ts';

/** The page about configuration files: their keys, the options of the rules, and which file counts. */
export function configurationPage(): string {
  const [first = '', second = ''] = configurationFiles;
  return page([
    '# Configuration',
    `A file named \`${first}\` (or \`${second}\`) says for its folder and all folders below it how the rules are set. The editor and the command line read it in the same way, and check it too.`,
    fence(
      'yaml',
      `rules:\n  style/em-dash-in-comment: off\n  tiers/more-than-necessary: { partners: 50 }\n  tiers/too-many: warning\nexclude:\n  - archive/\n  - "*.template.partner-plan.yaml"`,
    ),
    '## Keys',
    table(['Key', 'What it says', 'Example'], keyRows()),
    'A rule can be `off`, `error`, `warning`, `information` or `hint`. One that has options takes them in braces, and `severity` among them where that changes too.',
    '## Which file counts',
    [
      '- For each plan the nearest file counts: that of its own folder, else that of the folder above, and so on. Nothing is mixed in from folders further up.',
      `- Where a folder has both names, \`${first}\` counts.`,
      '- The setting `partnerPlan.rules` of VS Code takes the same values, for yourself. What the file of a folder says counts more, so that the editor and the command line agree.',
      '- `--config FILE` takes one file for all plans, and `--no-config` none.',
      '- For standard input, the search starts in the folder of `--stdin-filename`, or in the current folder.',
      '- A configuration file is checked as well, and its findings are reported under its name, once. One that cannot be read stops the check of the plans below it, because with another configuration they would have other findings.',
    ].join('\n'),
    '## What is left out',
    'The patterns of `exclude` are seen from the folder of the file, and say what those of version control say: a name without a slash is meant in any folder, a folder stands for all below it, and `!` takes back what a pattern before it means. They hold on the command line and in the editor. A plan that is named is left out too, with a line that says so, because hooks name files.',
    "For one run, a pattern behind `!` leaves out what it means, seen from the current folder: `partner-plan lint '**/*.partner-plan.yaml' '!archive/'`.",
    'To suppress a single finding, write [a comment in the plan](SUPPRESSIONS.md).',
    '## Options of rules',
    table(
      ['Rule', 'Option', 'What it says', 'Unless set'],
      rules.flatMap((rule) =>
        optionsOf(rule).map(({ name, description, defaultValue }) => [
          `[${rule.id}](rules/${rule.id}.md)`,
          code(name),
          description,
          code(defaultValue),
        ]),
      ),
    ),
    'What cannot be set: the rules of the group `yaml`, `plan/empty` and `brief/empty`, and the findings of briefs. What cannot be read is not checked, so that a file would look clean only because nobody could look into it.',
  ]);
}

function keyRows(): readonly (readonly string[])[] {
  const shape = shapeOf(configurationSchema());
  if (shape.kind !== 'map') return [];
  return [...shape.keys].map(([key, { schema }]) => {
    const { description = '', example } = documentationOf(schema);
    return [code(key), description, code(printFlow(example as Printable))];
  });
}

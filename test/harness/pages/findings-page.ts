import { exitCodeMeanings } from '../../../server/src/cli/help.ts';
import { type Severity, severities } from '../../../server/src/core/problem.ts';
import { hasSafeFix, safetyOf } from '../../../server/src/rules/docs.ts';
import { fixesOfExample } from '../../../server/src/rules/example-fixes.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { converse } from '../../cli/fake-world.ts';
import { code, fence, page, table } from './markdown.ts';

const meanings: Readonly<Record<Severity, string>> = {
  error: 'The plan lacks something that every plan needs, or contradicts itself. `partner-plan lint` fails.',
  warning: 'A reader will stumble over it. `partner-plan lint` fails only with `--max-warnings`.',
  information: 'Worth a look. Nothing fails.',
  hint: 'A suggestion. Nothing fails, and the Problems view does not list it.',
};

const file = 'northwind.partner-plan.yaml';
const plan = `partnerPlan: 1
tiers:
  - { id: platinum, name: Platinum }
  - { id: gold, name: Gold }
  - { id: silver, name: Silver }
  - { id: bronze, name: Bronze }
  - { id: copper, name: Copper }
`;
const command = `lint --rule tiers/too-many ${file}`;
const shown = await converse(command.split(' '), { files: { [file]: plan } });
const asJson = await converse(`${command} --format json`.split(' '), { files: { [file]: plan } });

/** The page about what a finding says, how bad it is, and what a fix may do. */
export function findingsPage(): string {
  return page([
    '# Findings, severities and fixes',
    'What Partner Plan says about a plan is a **finding**. It is the same in the editor, in the preview, on the command line and in a CI.',
    '## What a finding says',
    'Take a plan with five tiers:',
    fence('yaml', plan),
    `\`partner-plan ${command}\` says:`,
    fence('text', shown.stdout),
    [
      '- **Place**: file, line and column, counted from one. In the editor it is underlined.',
      '- **Severity**: how bad it is.',
      '- **Message**: what is wrong with the values seen, why it matters, and what to do.',
      '- **Rule**: the id of the rule that says it. `partner-plan explain RULE` prints the page of the rule, and in the editor a click on the id opens it.',
      '- **Fix**: what would put it right, where that can be computed. In the editor it is offered by the light bulb (Ctrl+.).',
    ].join('\n'),
    'One cause is one finding: where several tiers lack the same thing, it is told once, and the other places stand beside it.',
    '## Findings as JSON',
    `For a program of your own, \`partner-plan ${command} --format json\` writes:`,
    fence('json', asJson.stdout),
    'Lines and characters count from zero here, in UTF-16 code units. With `--show-suppressed` there is a third key, `suppressed`: findings of the same form, each with a `reason`, which is `null` when the comment gives none. `partner-plan rules --format json` lists what each rule finds.',
    '## Severities',
    table(
      ['Severity', 'Meaning', 'Rules'],
      severities.map((severity) => [
        code(severity),
        meanings[severity],
        String(rules.filter((rule) => rule.severity === severity).length),
      ]),
    ),
    'You can give a rule another severity, or switch it off, [for a folder or for yourself](CONFIGURATION.md), or suppress [one finding](SUPPRESSIONS.md) with a reason.',
    '## Exit codes',
    table(
      ['Code', 'Meaning'],
      exitCodeMeanings.map(([exit, meaning]) => [exit, `${meaning}.`]),
    ),
    '## Fixes',
    `Of ${rules.length} rules, ${rules.filter(({ fixable }) => fixable).length} offer a fix. The page of each rule shows what its fixes write. There are three kinds:`,
    table(
      ['Kind', 'What it means'],
      [
        ['Safe', withoutName(safetyOf({ safe: true, asks: false }))],
        ['To be picked', withoutName(safetyOf({ safe: false, asks: false }))],
        ['To fill in', withoutName(safetyOf({ safe: false, asks: true }))],
      ],
    ),
    'A fix is safe only when it loses nothing, adds nothing and decides nothing. So most fixes are not. What is missing is added by **Complete Plan**, which shows each addition first, or by `partner-plan complete FILE`, which shows them with `--dry-run`.',
    'Every fix is tried before it is offered: the plan after it reads as well as before, and keeps what the fix does not touch.',
    '## Safe fixes',
    table(
      ['Rule', 'In its example'],
      rules
        .filter(hasSafeFix)
        .map((rule) => [`[${rule.id}](rules/${rule.id}.md)`, `${fixesOfExample(rule)[0]?.title ?? ''}.`]),
    ),
    '`partner-plan fix` applies them, and `partner-plan fix --dry-run` shows what it would change. In VS Code the command **Fix All** does, and this setting does it whenever you save:',
    fence('json', '"editor.codeActionsOnSave": { "source.fixAll.partnerPlan": "explicit" }'),
  ]);
}

/** The sentence behind "Safe:" or "Not safe:", where a heading says that already. */
function withoutName(sentence: string): string {
  return sentence.replace(/^(?:Safe|Not safe): (.)/, (_, first: string) => first.toUpperCase());
}

import { capitalized } from '../core/words.ts';
import { flat } from './drawing/flat.ts';
import { escapeMermaid } from './escape-mermaid.ts';
import { withDay } from './figures/launch-timeline.ts';
import type { Coverage, DealPath, DealSources, FigureContent, LaunchTimeline, ListItem, TierLadder } from './model.ts';

/**
 * Writes a figure as a Mermaid diagram, which GitHub and other readers of Markdown draw. Every text of the plan stands in
 * a quoted label, and there are no links and no styles.
 */
export function mermaidLines(figure: FigureContent): readonly string[] {
  switch (figure.id) {
    case 'tier-ladder':
      return tierLadder(figure);
    case 'deal-path':
      return dealPath(figure);
    case 'deal-sources':
      return dealSources(figure);
    case 'launch-timeline':
      return launchTimeline(figure);
    case 'coverage':
      return coverage(figure);
  }
}

function tierLadder({ tiers }: TierLadder): readonly string[] {
  const boxes = tiers.flatMap(({ level, name, criteria, benefits, summary }) => [
    `  subgraph tier${level} [${label([`Tier ${level}: ${flat(name).text}`])}]`,
    ...(summary
      ? [`    criteria${level}[${label([flat(summary).text])}]`, '  end']
      : [
          `    criteria${level}[${label(['Criteria', ...listed(criteria)])}]`,
          `    benefits${level}[${label(['Benefits', ...listed(benefits)])}]`,
          '  end',
        ]),
  ]);
  const steps = tiers.slice(1).map(({ level }) => `  tier${level} --> tier${level - 1}`);
  return [...flowchart('BT'), ...boxes, ...steps];
}

/** The rules stand below each other in one box, because boxes beside each other would make the letters of all too small. */
function dealPath({ stages }: DealPath): readonly string[] {
  const lines = [...flowchart('TD')];
  for (const [index, { name, lines: texts, clocks, branch, fork }] of stages.entries()) {
    const id = `stage${index + 1}`;
    lines.push(`  ${id}[${label([name, ...texts.map(textOf), ...clocks.map(textOf)])}]`);
    if (stages[index + 1] !== undefined) {
      lines.push(`  ${id} -->${fork ? `|${fork.onward}|` : ''} stage${index + 2}`);
    }
    if (fork) {
      lines.push(
        `  ended${index + 1}(${label([capitalized(fork.end)])})`,
        `  ${id} -->|${fork.otherwise}| ended${index + 1}`,
      );
    }
    if (branch) {
      const rules = branch.rules.map(({ name: when, lines: then, clocks: limits }) => {
        const outcome = [textOf(when), ...then.map(textOf)].join(': ');
        return limits.length === 0 ? outcome : `${outcome} (${limits.map(textOf).join('; ')})`;
      });
      lines.push(`  conflict[${label([branch.name, ...rules.map((rule) => `${bullet}${rule}`)])}]`);
      lines.push(`  ${id} <--> conflict`);
    }
  }
  return lines;
}

function dealSources({ sources, total }: DealSources): readonly string[] {
  const boxes = sources.flatMap(({ name, definition, views }, index) => [
    `  source${index + 1}[${label([name, textOf(definition)])}]`,
    ...views.flatMap((view, place) => {
      const id = `view${index + 1}x${place + 1}`;
      return [
        `  ${id}(${label([textOf(view.name), ...view.lines.map(textOf)])})`,
        `  source${index + 1} --> ${id}`,
        ...total.map((_, number) => `  ${id} -.-> total${number + 1}`),
      ];
    }),
  ]);
  const all = total.map(
    ({ name, lines }, number) => `  total${number + 1}(${label([textOf(name), ...lines.map(textOf)])})`,
  );
  return [...flowchart('LR'), ...boxes, ...all];
}

function launchTimeline({ steps }: LaunchTimeline): readonly string[] {
  const boxes = steps.flatMap(({ kind, name, facts, lists }, index) => {
    const id = `step${index + 1}`;
    const content = label([name, ...facts.map(textOf)]);
    const box = kind === 'gate' ? `${id}{{${content}}}` : `${id}[${content}]`;
    const below = lists.flatMap(({ name: title, items }, place) => [
      `    ${id}list${place + 1}(${label([title, ...listed(items.map(withDay))])})`,
      `    ${id} -.- ${id}list${place + 1}`,
    ]);
    return [`  ${box}`, ...below];
  });
  const arrows = steps.slice(1).map((_, index) => `  step${index + 1} --> step${index + 2}`);
  return [...flowchart('TD'), ...boxes, ...arrows];
}

/** A chart needs at least one number. Without one there is only what is aimed at. */
function coverage({ bars, measures, currency }: Coverage): readonly string[] {
  const known = bars.filter(({ value }) => value !== undefined && value < largest);
  if (known.length === 0) {
    const goals = [...measures, ...bars.map(({ name, amount }) => ({ name, target: amount }))];
    return [
      ...flowchart('LR'),
      ...goals.map(({ name, target }, index) => `  target${index + 1}[${label([name, textOf(target)])}]`),
    ];
  }
  const names = known.map(({ name }) => label([name]));
  const values = known.map(({ value = 0 }) => value.toFixed(0));
  return [
    'xychart-beta',
    `  title ${label(['Targets and program cost'])}`,
    `  x-axis [${names.join(', ')}]`,
    `  y-axis ${label([currency ?? ''])} 0 --> ${Math.max(1, ...known.map(({ value = 0 }) => value)).toFixed(0)}`,
    `  bar [${values.join(', ')}]`,
  ];
}

/** From here on numbers are written with an exponent, which a chart cannot read. */
const largest = 1e21;

/** The first lines of a flowchart. Boxes are wider than usual, because they hold sentences. */
function flowchart(direction: 'BT' | 'LR' | 'TD'): readonly string[] {
  return ['%%{init: {"flowchart": {"wrappingWidth": 320}}}%%', `flowchart ${direction}`];
}

const bullet = '\u2022 ';

function listed(items: readonly ListItem[]): readonly string[] {
  return items.map((item) => `${bullet}${textOf(item)}`);
}

function textOf(item: ListItem): string {
  return flat(item).text;
}

/** Lines of text as one quoted label. */
function label(lines: readonly string[]): string {
  return `"${lines.map(escapeMermaid).join('<br>')}"`;
}

import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import type { DiagnosisPart, Plan } from '../../core/plan.ts';
import { isRunning } from '../../core/program-state.ts';
import { withSmallStart } from '../../core/words.ts';
import {
  capitalizedLine,
  cell,
  enumerate,
  type Gap,
  gapsOf,
  isPresent,
  join,
  paragraph,
  row,
  say,
  sentence,
  table,
  topic,
  wordsFor,
} from '../blocks.ts';
import type { Block, Inline, Row } from '../model.ts';
import type { Divided } from './divided.ts';
import type { SectionMaker } from './section.ts';

export const diagnosis: SectionMaker = {
  id: 'diagnosis',
  title: 'Problem Diagnosis',
  build(plan) {
    const gap = gapsOf(plan);
    const findings = plan.diagnosis?.items ?? [];
    if (findings.length === 0 && isRunning(plan))
      return [paragraph(say`The program is running, and this plan names no structural problem.`)];
    if (findings.length === 0) return [gap('diagnosis')];
    return [findingTable(plan, findings)];
  },
};

function findingTable(plan: Plan, findings: readonly DiagnosisPart[]): Block {
  const gap = gapsOf(plan);
  const isNew = plan.program?.state?.value === 'none';
  const rows = findings.map((finding) => findingRow(finding, isNew, gap));
  const columns = ['Structural problem', 'Status', 'What shows it', 'What this plan does'];
  return table('Structural problems', columns, rows, { rowsAs: 'items' });
}

/**
 * What applies today comes first and alone, and where nothing does, what is nearest. Of the rest the body says that it is
 * there, and the annex why: nobody has told of it yet.
 */
export function dividedDiagnosis(plan: Plan): Divided {
  const findings = plan.diagnosis?.items ?? [];
  const told = findings.filter(({ status }) => status?.value !== 'likely' && status?.value !== 'ruled-out');
  const shown = told.length > 0 ? told : findings.slice(0, 1);
  const others = findings.filter((finding) => !shown.includes(finding));
  if (others.length === 0) return { body: diagnosis.build(plan), annex: 'facts', topics: [] };
  return {
    body: [findingTable(plan, shown), ...remaining(others)],
    annex: 'facts',
    topics: [topic('Further structural problems', [findingTable(plan, others)])],
  };
}

/** Each status of the others in a sentence. */
function remaining(others: readonly DiagnosisPart[]): readonly Block[] {
  const groups = [
    ['likely', say`Likely as well`],
    ['ruled-out', say`Looked at and ruled out`],
  ] as const;
  const sentences = groups.flatMap(([status, opening]) => {
    const names = others.flatMap(({ problem, status: own }) =>
      problem !== undefined && own?.value === status
        ? [[wordsFor(problem, nameOf(structuralProblemTitles[problem.value]))]]
        : [],
    );
    return names.length === 0 ? [] : [say`${opening}: ${enumerate(names)} (see Facts and arithmetic).`];
  });
  return sentences.length === 0 ? [] : [paragraph(join(sentences, ' '))];
}

/** "No tier structure, so all partners get the same treatment" by its name, inside a sentence. */
function nameOf(title: string): string {
  return withSmallStart(title.split(',')[0] ?? title);
}

const statuses = {
  applies: 'applies today',
  likely: 'likely',
  'ruled-out': 'does not apply',
};

function findingRow(finding: DiagnosisPart, isNew: boolean, gap: Gap): Row {
  const { problem, status, evidence, why, fix, node } = finding;
  const title = problem
    ? [wordsFor(problem, structuralProblemTitles[problem.value])]
    : [gap('diagnosis.*.problem', node)];
  const state = status
    ? [wordsFor(status, isNew && status.value === 'likely' ? 'likely to emerge' : statuses[status.value])]
    : [gap('diagnosis.*.status', node)];
  const grounds = groundsOf(finding, gap);
  const line = [
    sentence(say`${title} (${state})`),
    evidence && sentence(say`Evidence: ${evidence}`),
    why && sentence(isNew ? say`Why it will emerge: ${why}` : say`Why it is likely: ${why}`),
    ...(evidence || why ? [] : grounds),
    fix && sentence(say`Fix: ${fix}`),
  ].filter(isPresent);
  const cells = [
    cell(title),
    cell(capitalizedLine(state)),
    cell(...grounds),
    cell(...(fix ? [sentence(say`${fix}`)] : [])),
  ];
  return row(cells, join(line, ' '), node.span);
}

/** What has to be there depends on the status: a fact needs evidence, a forecast needs a reason. */
function groundsOf({ status, evidence, why, node }: DiagnosisPart, gap: Gap): readonly (readonly Inline[])[] {
  const given = [evidence && sentence(say`${evidence}`), why && sentence(say`${why}`)].filter(isPresent);
  if (given.length > 0 || status?.value === 'ruled-out') return given;
  return [status?.value === 'likely' ? [gap('diagnosis.*.why', node)] : [gap('diagnosis.*.evidence', node)]];
}

import { capitalized } from '../core/words.ts';
import type { AuditReport, Evidence, ProblemAudit, Step } from './report.ts';

/** A report as a reader sees it, in whatever format. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Item {
  readonly label?: string;
  readonly text: string;
  /** The id of a rule. */
  readonly code?: string;
  /** Where it comes from, in a sentence. */
  readonly quote?: { readonly from: 'Framework' | 'Practice'; readonly text: string };
}

/** Beyond as many findings the rest is counted, because the problems panel lists them all. */
const MOST_EVIDENCE = 12;

/** The parts of a report, in the order of the framework. */
export function laidOut(report: AuditReport): readonly Part[] {
  const { title, date, facts, verdict, feasibility, problems, good, others, suppressed } = report;
  return [
    heading(1, `Audit: ${title}`),
    paragraph([`As of ${date}.`, ...facts.map(({ label, value }) => `${label}: ${value}.`)].join(' ')),
    paragraph(verdict.join(' ')),
    ...(feasibility === undefined
      ? []
      : [
          heading(2, 'Can the target be reached'),
          { kind: 'list', ordered: false, items: feasibility.words.map((text) => ({ text })) } as const,
        ]),
    heading(2, 'Which structural problems apply'),
    {
      kind: 'table',
      columns: ['Problem', 'The program, as diagnosed', 'The plan, as written'],
      rows: problems.map(({ number, title: problem, program, plan }) => [
        `${number}. ${problem}`,
        programWords[program.status],
        standingWords[plan.standing],
      ]),
    },
    ...problems.flatMap(problemParts),
    heading(2, 'What to do first'),
    ...firstThings(report),
    heading(2, 'What is good already'),
    good.length === 0
      ? paragraph('None of the parts that answer the four problems is there yet.')
      : { kind: 'list', ordered: false, items: good.map((text) => ({ text })) },
    ...(others.length === 0 ? [] : [heading(2, 'Beside the four problems')]),
    ...others.flatMap(({ title: area, evidence }) => [heading(3, area), ...evidenceParts(evidence)]),
    ...(suppressed.length === 0
      ? []
      : [
          heading(2, 'Suppressed findings'),
          paragraph('Comments of the plan suppress these findings.'),
          { kind: 'list', ordered: false, items: suppressed.map(suppressedItem) } as const,
        ]),
  ];
}

/** A target that cannot be reached as the plan stands comes before everything that the plan could say better. */
function firstThings({ steps, feasibility }: AuditReport): readonly Part[] {
  const items = [...targetItem(feasibility), ...steps.map(stepItem)];
  return [items.length === 0 ? paragraph('Nothing has to be done.') : { kind: 'list', ordered: true, items }];
}

function targetItem(feasibility: AuditReport['feasibility']): readonly Item[] {
  switch (feasibility?.outlook) {
    case undefined:
    case 'reachable':
      return [];
    case 'unknown':
      return [
        {
          label: 'Say what the target is counted from.',
          text: 'Until then nobody can say whether it can be reached, and every threshold follows from it.',
        },
      ];
    case 'stretch':
    case 'out-of-reach':
      return [
        {
          label: 'Decide about the revenue target.',
          text: `It is ${feasibility.outlook === 'stretch' ? 'a stretch' : 'out of reach'} for the reasons above. Lower it, give it more time, or say what is done about each reason, because tiers, costs and returns follow from it.`,
        },
      ];
  }
}

const programWords: Readonly<Record<ProblemAudit['program']['status'], string>> = {
  applies: 'applies',
  likely: 'likely to emerge',
  'ruled-out': 'ruled out',
  'not-diagnosed': 'not diagnosed',
};

const standingWords: Readonly<Record<ProblemAudit['plan']['standing'], string>> = {
  applies: 'not answered',
  partly: 'answered in part',
  minor: 'answered, details open',
  answered: 'answered',
};

function problemParts({ number, title, program, plan, missing, evidence }: ProblemAudit): readonly Part[] {
  return [
    heading(3, `Problem ${number}: ${title}`),
    paragraph(programSentence(program)),
    paragraph(plan.words),
    ...(missing.length === 0
      ? []
      : [
          paragraph('What is missing:'),
          {
            kind: 'list',
            ordered: false,
            items: missing.map(missingItem),
          } as const,
        ]),
    ...(evidence.length === 0 ? [] : [paragraph('Evidence in the plan:'), ...evidenceParts(evidence)]),
  ];
}

function missingItem({ title, source }: ProblemAudit['missing'][number]): Item {
  return { text: capitalized(title), quote: { from: 'Framework', text: source } };
}

function programSentence({ status, words, line }: ProblemAudit['program']): string {
  const place = line === undefined ? '' : ` (line ${line})`;
  switch (status) {
    case 'applies':
      return `The program: it applies${place}. ${words ?? 'The plan gives no evidence.'}`;
    case 'likely':
      return `The program: it is likely to emerge${place}. ${words ?? 'The plan does not say why.'}`;
    case 'ruled-out':
      return `The program: it is ruled out${place}. ${words ?? 'The plan does not say why.'}`;
    case 'not-diagnosed':
      return 'The program: the plan does not say whether this problem applies.';
  }
}

function evidenceParts(evidence: readonly Evidence[]): readonly Part[] {
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const more = evidence.length - shown.length;
  const list: Part = { kind: 'list', ordered: false, items: shown.map(evidenceItem) };
  return more === 0 ? [list] : [list, paragraph(`And ${more} more.`)];
}

function evidenceItem({ rule, severity, line, message, source, practice }: Evidence): Item {
  return {
    label: `Line ${line}, ${severity}:`,
    text: message,
    code: rule,
    ...(source === undefined ? {} : { quote: { from: 'Framework', text: source } }),
    ...(practice === undefined ? {} : { quote: { from: 'Practice', text: practice } }),
  };
}

function suppressedItem({ rule, line, message, reason }: AuditReport['suppressed'][number]): Item {
  return {
    label: `Line ${line}:`,
    text: `${message} ${reason === undefined ? 'No reason is given.' : `Reason: ${reason}`}`,
    code: rule,
  };
}

function stepItem({ title, why, errors, warnings, start }: Step): Item {
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => text !== '').join(', ');
  const places = start.map(({ rule, line }) => `${rule} on line ${line}`).join(', ');
  const begin = places === '' ? '' : ` Begin with ${places}.`;
  return { label: `${title}.`, text: `${why}${counts === '' ? '' : ` Open: ${counts}.`}${begin}` };
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function heading(level: 1 | 2 | 3, text: string): Part {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

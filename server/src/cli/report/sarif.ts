import { type Problem, type Severity, type SuppressedProblem, safeFixOf } from '../../core/problem.ts';
import type { Rule } from '../../core/rule.ts';
import { indexLines, type LineIndex, type Span } from '../../core/text.ts';
import { rulePage } from '../../rules/docs.ts';
import { print, quietJson } from '../errors.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import type { CheckedFile, ReportFormat } from './report.ts';
import { repositoryPath } from './repository-path.ts';

/** The Static Analysis Results Interchange Format, version 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0 */
export const sarif: ReportFormat = {
  id: 'sarif',
  start: ({ world, output, rules }) => {
    const artifacts: object[] = [];
    const results: object[] = [];
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    return {
      add: async (file) => {
        const location = { ...artifactLocation(file.name, world), index: artifacts.length };
        artifacts.push({ location: artifactLocation(file.name, world), roles: ['analysisTarget'] });
        results.push(...resultsOf(file, location, ruleIndex));
      },
      end: () => {
        const run = {
          tool: {
            driver: {
              name: 'Partner Plan',
              semanticVersion: version,
              rules: rules.map(descriptor),
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: {
            [BASE]: { description: { text: 'The top of the repository, or the folder in which the command ran.' } },
          },
          artifacts,
          results,
        };
        const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
        return print(output, `${quietJson(JSON.stringify(log, undefined, 2))}\n`);
      },
    };
  },
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The name of the folder from which paths count. The folder itself is left open, so that the report fits anywhere. */
const BASE = 'SRCROOT';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function descriptor(rule: Rule): object {
  const { id, summary, why, severity, source, practice } = rule;
  const origin = practice ?? (source === undefined ? undefined : `The framework says: ${source.join(' ')}`);
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: [summary, why, ...(origin === undefined ? [] : [origin])].join('\n\n'), markdown: rulePage(rule) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0]] },
  };
}

interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

function resultsOf(
  { text, problems, suppressed }: CheckedFile,
  location: ArtifactLocation,
  ruleIndex: ReadonlyMap<string, number>,
): object[] {
  const lines = indexLines(text);
  const result = (problem: Problem, suppressions: readonly object[]): object => {
    const { rule, severity, message, span, related } = problem;
    const place = (at: Span): object => ({ artifactLocation: location, region: regionOf(lines, at) });
    const fix = safeFixOf(problem);
    return {
      ruleId: rule,
      ...(ruleIndex.has(rule) ? { ruleIndex: ruleIndex.get(rule) } : {}),
      level: levels[severity],
      message: { text: withoutLinks(message) },
      locations: [{ physicalLocation: place(span) }],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((other, index) => ({
              id: index + 1,
              message: { text: withoutLinks(other.message) },
              physicalLocation: place(other.span),
            })),
          }),
      ...(fix === undefined
        ? {}
        : {
            fixes: [
              {
                description: { text: fix.title },
                artifactChanges: [
                  {
                    artifactLocation: location,
                    replacements: fix.edits.map((edit) => ({
                      deletedRegion: regionOf(lines, edit.span),
                      insertedContent: { text: edit.newText },
                    })),
                  },
                ],
              },
            ],
          }),
      // Once a result has suppressions, the standard wants all of them to have some, if only none.
      suppressions,
    };
  };
  return [
    ...problems.map((problem) => result(problem, [])),
    ...suppressed.map((problem) => result(problem, [suppressionOf(problem)])),
  ];
}

function suppressionOf({ reason }: SuppressedProblem): object {
  return { kind: 'inSource', ...(reason === undefined ? {} : { justification: reason }) };
}

/** Lines and columns count from one, and the end column is behind the last character. */
function regionOf(lines: LineIndex, span: Span): object {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Messages quote plans, and what looks like a link in a plan is not one of ours. */
function withoutLinks(message: string): string {
  return message.includes('](') ? message.replaceAll('[', '\\[') : message;
}

function artifactLocation(name: string, world: World): ArtifactLocation {
  const path = repositoryPath(name, world);
  if (path !== undefined) return { uri: uriOf(path).replaceAll(':', '%3A'), uriBaseId: BASE };
  const file = world.normalize(world.resolve(name));
  return { uri: `file://${file.startsWith('/') ? '' : '/'}${uriOf(file)}` };
}

function uriOf(path: string): string {
  return encodeURI(path.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

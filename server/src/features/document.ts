import type * as z from 'zod';
import { brief } from '../../../schemas/brief.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import { limitProblems } from '../core/limit-problems.ts';
import { otherOf, type Plan, planOf } from '../core/plan.ts';
import type { Problem, SuppressedProblem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import type { SourceDocument } from '../core/source.ts';
import { indexLines, type LineIndex, type PositionEncoding } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { isOutdated, parseAfter } from '../core/yaml-incremental.ts';
import { checkBriefSource } from '../generate/brief-file.ts';
import { type CheckResult, checkPlanAfter, type Watch } from '../rules/check.ts';
import { checkConfiguration, configurationSchema } from '../rules/configuration.ts';
import type { Silence } from '../rules/silent-rules.ts';

/** What a document is: a plan, a brief from which a plan is generated, or a configuration file with settings for plans. */
export type DocumentKind = 'plan' | 'brief' | 'configuration';

/**
 * One version of an open document, and what follows from its text. Everything is computed when it is first asked for
 * and then kept, so that a keystroke costs one parse and one check, however many requests come after it.
 */
export interface CheckedDocument {
  readonly kind: DocumentKind;
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Those that a plan is checked with. Of a brief they only say whether it is left out. */
  readonly settings: Settings;
  readonly lines: LineIndex;
  /** The lines of another text, such as a configuration file, counted as the editor counts those of the document. */
  linesOf(text: string): LineIndex;
  /** The vocabulary in which the document is written. */
  readonly schema: z.ZodType;
  /** The document as it was read. That of another file has none of the sections of a plan. */
  readonly plan: Plan;
  /** In the order of `compareProblems`, and no more than anybody lists. */
  readonly problems: readonly Problem[];
  /** What comments of the plan take out of sight, in the order of the text. */
  readonly suppressed: readonly SuppressedProblem[];
  /** The plan as it was read last without a mistake that keeps a part of it from being read. Places are those of then. */
  readonly lastReadable: Plan | undefined;
  /** This version as it was read, or where nobody has asked for that yet, the version that was read last. */
  readonly lastSource: SourceDocument | undefined;
  /** What was kept of the check of this version, or where nobody has asked for that yet, of the one that was checked last. */
  readonly lastSilence: Silence | undefined;
  /** How long a rule may take. */
  readonly watch?: Watch | undefined;
  /** What a feature has computed from this version, so that asking for it again costs nothing. A key is one feature's own. */
  kept<Value>(key: string, compute: () => Value): Value;
}

export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  /** What an earlier version of the same document said, when it could be read from beginning to end. */
  readonly lastReadable?: Plan | undefined;
  /** An earlier version as it was read, of which everything is kept that stands in this one as well. */
  readonly lastSource?: SourceDocument | undefined;
  /** What was kept of the check of an earlier version. */
  readonly lastSilence?: Silence | undefined;
  /** Hears of a rule that threw. The problems of the other rules are there all the same. */
  readonly onRuleFailure?: (rule: string, error: unknown) => void;
  /** How long a rule may take. */
  readonly watch?: Watch | undefined;
  /** In what the editor counts the characters of positions. */
  readonly encoding?: PositionEncoding | undefined;
}

export function checkDocument(content: DocumentContent): CheckedDocument {
  const { kind, uri, version, text, settings, lastReadable, onRuleFailure, watch } = content;
  const linesOf = (other: string): LineIndex => indexLines(other, content.encoding);
  const lines = once(() => linesOf(text));
  const schema = once(() => schemas[kind]());
  let { lastSource, lastSilence } = content;
  const readFrom = (source: SourceDocument): Plan => (kind === 'plan' ? planOf(source) : otherOf(source, schema()));
  const source = once(() => {
    lastSource = parseAfter(lastSource, text);
    return lastSource;
  });
  const newest = once(() => readFrom(source()));
  // Who still asks for this version when the next one has been read from it has all read again.
  const anew = once(() => readFrom(parseYaml(text)));
  const plan = (): Plan => (isOutdated(source()) ? anew() : newest());
  const result = once((): CheckResult => {
    if (settings.isLeftOut) return { problems: [], suppressed: [] };
    switch (kind) {
      case 'plan':
        return checkAfter();
      case 'brief':
        return { problems: checkBriefSource(plan().source, settings.today).problems, suppressed: [] };
      case 'configuration':
        return { problems: checkConfiguration(text, settings.today), suppressed: [] };
    }
  });
  function checkAfter(): CheckResult {
    const checked = checkPlanAfter(lastSilence, source(), plan(), settings, onRuleFailure, watch);
    lastSilence = checked.silence;
    return checked;
  }
  const listed = once(() => limitProblems(result().problems));
  const answers = new Map<string, () => unknown>();
  return {
    kind,
    uri,
    version,
    text,
    settings,
    lastReadable,
    watch,
    linesOf,
    kept<Value>(key: string, compute: () => Value) {
      const answer = answers.get(key) ?? once(compute);
      answers.set(key, answer);
      return answer() as Value;
    },
    get lastSource() {
      return lastSource;
    },
    get lastSilence() {
      return lastSilence;
    },
    get lines() {
      return lines();
    },
    get schema() {
      return schema();
    },
    get plan() {
      return plan();
    },
    get problems() {
      return listed();
    },
    get suppressed() {
      return result().suppressed;
    },
  };
}

/** The vocabularies. That of configuration files is made from all rules, so it is made only when it is asked for. */
const schemas: Readonly<Record<DocumentKind, () => z.ZodType>> = {
  plan: () => partnerPlan,
  brief: () => brief,
  configuration: configurationSchema,
};

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

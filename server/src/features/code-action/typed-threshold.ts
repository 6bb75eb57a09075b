import type { CodeAction, Range } from 'vscode-languageserver-types';
import { metrics } from '../../../../schemas/metrics.ts';
import { thresholdValue } from '../../../../schemas/quantities.ts';
import { isJson } from '../../core/edits.ts';
import { printFlow } from '../../core/print.ts';
import { toYaml } from '../../core/quantity.ts';
import { readMoney } from '../../core/read-quantity.ts';
import { placeAt } from '../../core/source.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { completeKind } from './kinds.ts';

/** The longest sentence that is read as a threshold, in UTF-16 code units. */
const LONGEST = 200;

/** Words that say nothing beyond the value, the metric and the window. */
const FILLERS =
  /^(?:at|least|than|below|under|less|fewer|minimum|min|of|in|a|an|the|and|within|per|last|past|partner|with)$/;

/** Words by which a sentence asks for something else than at least a value: a threshold of it would say the opposite. */
const OTHERWISE =
  /[<\u2264]|n['\u2019]t\b|\b(?:most|maximum|maximal|max|up to|upper|between|never|no|not|none|nor|cannot|without|unless|only|exactly|or|limit|limited|capped|cap|ceiling|short|fail|fails|failed|miss|misses|missed|lacks|nicht|kein|keine)\b/i;

/** A value that is not reached, right in front of the value. */
const BELOW = /\b(?:below|under|less than|fewer than) (?:a |an |the )?$/i;

/** What sets an upper end, wherever it stands. */
const UPPER = /\b(?:below|under|less|fewer|lower|smaller)\b/gi;

/** The action that writes a sentence as a threshold, where a threshold belongs: its metric, its value and its window. */
export function typedThreshold({ start }: Range, document: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { kind, plan, lines, text, schema } = document;
  if (kind !== 'plan' || plan.node === undefined) return [];
  const { path, nodes } = placeAt(plan.node, lines.offsetAt(start));
  const node = nodes.at(-1);
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || typeof path.at(-1) !== 'number') return [];
  const belongs = schemaAt(path, schema);
  const shape = belongs && shapeOf(belongs);
  if (shape?.kind !== 'map' || !shape.keys.has('metric') || !shape.keys.has('atLeast')) return [];
  const said = thresholdIn(node.value);
  if (said === undefined) return [];
  const newText = printFlow(said, isJson(text));
  const edit = workspaceEdit([{ span: node.span, newText }], document, client);
  return [{ title: `Write it as a threshold: ${said.metric}`, kind: completeKind, edit }];
}

type Said = Readonly<Record<string, string>> & { readonly metric: string };

/** "At least 600000 USD sourced pipeline in 12 months". None where metric, value or direction are not said for certain. */
function thresholdIn(sentence: string): Said | undefined {
  if (sentence.length > LONGEST || OTHERWISE.test(sentence)) return undefined;
  const window = /\b(\d{1,3}) (day|week|month|quarter|year)s?\b/i.exec(sentence);
  const rest = window === null ? sentence : sentence.replace(window[0], ' ');
  const value = valueIn(rest);
  if (value === undefined) return undefined;
  const [before, behind] = [rest.slice(0, value.at), rest.slice(value.at + value.written.length)];
  // A second number is the other end of a range, or another threshold.
  if (/\d/.test(before + behind)) return undefined;
  const isBelow = BELOW.test(before);
  const upperEnds = [...`${before} ${behind}`.matchAll(UPPER)].length;
  if (upperEnds !== (isBelow ? 1 : 0) || (isBelow && /\bleast\b/i.test(rest))) return undefined;
  const words = wordsOf(`${before} ${behind}`);
  const named = Object.keys(metrics).filter((id) => id.split('-').every((word) => words.includes(bare(word))));
  const [metric, ...others] = named.sort((one, other) => other.length - one.length);
  if (metric === undefined || others.some((other) => other.split('-').length === metric.split('-').length))
    return undefined;
  if (value.isCount !== (metrics[metric as keyof typeof metrics].unit === 'count')) return undefined;
  const used = new Set(metric.split('-').map(bare));
  const isAllSaid = words.every((word) => used.has(word) || FILLERS.test(word));
  return {
    metric,
    [isBelow ? 'below' : 'atLeast']: value.isCount ? `${value.yaml} ${metric.split('-').at(-1)}` : value.yaml,
    ...(window === null ? {} : { within: `${window[1]} ${window[2]?.toLowerCase()}${window[1] === '1' ? '' : 's'}` }),
    // What else the sentence says is not lost.
    ...(isAllSaid ? {} : { note: sentence }),
  };
}

interface Value {
  /** Where it starts in the sentence. */
  readonly at: number;
  readonly written: string;
  readonly yaml: string;
  readonly isCount: boolean;
}

/** The first number of a sentence that is a value with the word behind it, or without. A number alone counts something. */
function valueIn(sentence: string): Value | undefined {
  const number = /([$\u20ac\u00a3]?\d[\d,.]{0,15}(?:[kKmM]\b)?)( ?%| [A-Za-z]{2,20}\b)?/g;
  for (const { 0: whole, 1: start = '', 2: unit = '', index: at } of sentence.matchAll(number)) {
    for (const written of unit === '' ? [start] : [whole, start]) {
      const read = thresholdValue.safeParse(readMoney(written)).data ?? thresholdValue.safeParse(written).data;
      if (read !== undefined && read.kind !== 'count') return { at, written, yaml: toYaml(read), isCount: false };
    }
    if (/^\d{1,9}$/.test(start)) return { at, written: start, yaml: start, isCount: true };
  }
  return undefined;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map(bare);
}

/** A word without the sign of the plural. */
function bare(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}

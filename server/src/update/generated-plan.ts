import { setValue } from '../core/edits.ts';
import { type Plan, readPlan } from '../core/plan.ts';
import { type MapNode, placeAt, type ScalarNode } from '../core/source.ts';
import { lineEnd, lineStart, overlap, type TextEdit } from '../core/text.ts';

/** A generated plan that is being fitted to the plan of the person. */
export interface GeneratedPlan {
  readonly text: string;
  readonly plan: Plan;
  readonly root: MapNode;
}

export function readGenerated(text: string): GeneratedPlan {
  const plan = readPlan(text);
  if (plan.node === undefined) throw new Error('A generated plan is a group of sections.');
  return { text, plan, root: plan.node };
}

/**
 * Edits that give a value of a draft another text. Comments with numbers above it and above the groups that hold it go,
 * and so does the comment behind it, because they explain a number that stands there no longer.
 */
export function change(
  { text, root }: GeneratedPlan,
  node: ScalarNode | undefined,
  value: string | number | undefined,
): readonly TextEdit[] {
  if (node === undefined || value === undefined || String(node.value) === String(value)) return [];
  const edit = node.style === 'folded' ? foldedScalar(text, node, String(value)) : setValue(text, node, value);
  const holders = placeAt(root, node.span.start)
    .nodes.slice(2)
    .map(({ span }) => span.start);
  const starts = new Set([...holders.map((start) => ownLine(text, start)), lineStart(text, node.span.start)]);
  return [edit, ...commentBehind(text, node), ...[...starts].flatMap((start) => commentsAbove(text, start))];
}

/**
 * The edits that do not touch the text of another one. Two changes may both want to take the same comment away: that
 * which takes more of it stays, because half a comment says something else.
 */
export function compatible(all: readonly TextEdit[]): readonly TextEdit[] {
  const taken = ({ span, newText }: TextEdit): number => (newText === '' ? span.end - span.start : 0);
  const edits = [...all].sort((one, two) => taken(two) - taken(one));
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    const isTaken = kept.some(
      ({ span }) => overlap(span, edit.span) || (span.start === edit.span.start && span.end === edit.span.end),
    );
    if (!isTaken) kept.push(edit);
  }
  return kept;
}

/** The line of the key that a group belongs to: its own when it stands there in braces, else the next one above. */
function ownLine(text: string, start: number): number {
  let line = lineStart(text, start);
  if (text.slice(line, start).trim() !== '') return line;
  // The comments in between belong to the first part of the group.
  do line = lineStart(text, Math.max(0, line - 1));
  while (line > 0 && /^ *(?:#.*)?$/.test(text.slice(line, lineEnd(text, line))));
  return line;
}

function commentBehind(text: string, { span }: ScalarNode): TextEdit[] {
  const end = lineEnd(text, span.end);
  const behind = text.slice(span.end, end);
  return /^[ ,}\]]*#/.test(behind)
    ? [{ span: { start: span.end + behind.search(/(?<! ) +#/), end }, newText: '' }]
    : [];
}

function commentsAbove(text: string, end: number): TextEdit[] {
  let start = end;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^ +#/.test(text.slice(above, start))) break;
    start = above;
  }
  return /\d/.test(text.slice(start, end)) ? [{ span: { start, end }, newText: '' }] : [];
}

/** The longest line that the generator writes, in UTF-16 code units. */
const WIDTH = 108;

/** Replaces a text that is folded over several lines by another one, folded in the same way. */
function foldedScalar(text: string, { span }: ScalarNode, value: string): TextEdit {
  const own = lineStart(text, span.start);
  const second = text.indexOf('\n', span.start) + 1;
  const indent = /^ */.exec(text.slice(second))?.[0] ?? ' '.repeat(span.start - own);
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  const header = text.slice(span.start, second);
  const isLast = text[span.end - 1] === '\n';
  return { span, newText: `${header}${lines.map((one) => indent + one).join('\n')}${isLast ? '\n' : ''}` };
}

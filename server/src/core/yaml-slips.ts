import type { SyntaxProblem } from './source.ts';
import { lineEnd, lineStart, startOfNextLine, type TextEdit } from './text.ts';

/** How many lines are looked at from the one on which a mistake is noticed. */
const MOST_LINES = 3;

/**
 * What probably mends a mistake of syntax and keeps every letter, by the look of its lines: a colon that is part of a
 * text, a colon that is missing, a text that starts with a sign of YAML, a bracket that nothing closes, a line that
 * starts beside its neighbors. Whether it does so is for the net to find out that stands under all fixes.
 */
export function slipRepair(text: string, { span, message }: SyntaxProblem): SyntaxProblem['repair'] {
  if (/closing [\]}] is missing/.test(message)) return closed(text, lineStart(text, span.start));
  if (message.includes('not indented like its neighbors. Lines')) return inLine(text, span.start);
  let start = lineStart(text, span.start);
  for (let count = 0; count < MOST_LINES && start < text.length; count++) {
    const end = lineEnd(text, start);
    const found = quoted(text, start, end) ?? withColon(text, start, end);
    if (found !== undefined) return found;
    start = startOfNextLine(text, end);
    if (start > span.end && count > 0) break;
  }
  return undefined;
}

/** A plain text behind a key, with a colon in it or with a sign in front that means something in YAML. */
function quoted(text: string, start: number, end: number): SyntaxProblem['repair'] {
  const found = /^([ \t]*(?:- )*[A-Za-z]\w*:[ \t]+)([^\s"'[{|>#&!].*)$/.exec(text.slice(start, end));
  const [, head = '', rest = ''] = found ?? [];
  const [value = ''] = rest.split(/[ \t]#/, 1).map((part) => part.trimEnd());
  if (value === '' || !(/:(?: |$)/.test(value) || /^[@%`*]/.test(value))) return undefined;
  const from = start + head.length;
  const edit = { span: { start: from, end: from + value.length }, newText: JSON.stringify(value) };
  return { title: 'Put the text in quotes', edits: [edit] };
}

/** A word that stands like a key, alone or in front of its value, and has no colon. */
function withColon(text: string, start: number, end: number): SyntaxProblem['repair'] {
  const found = /^([ \t]*(?:- )*)([a-z][A-Za-z]*)(?=[ \t]+[^\s:#]|[ \t]*$)/.exec(text.slice(start, end));
  const [, head = '', word] = found ?? [];
  if (word === undefined) return undefined;
  const at = start + head.length + word.length;
  return { title: `Write a colon behind ${word}`, edits: [{ span: { start: at, end: at }, newText: ':' }] };
}

/** The brackets that are open at the end of the line, closed there. */
function closed(text: string, start: number): SyntaxProblem['repair'] {
  const end = lineEnd(text, start);
  const open: string[] = [];
  let quote: string | undefined;
  let last = start;
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (quote === undefined && sign === '#' && /[ \t]/.test(text.charAt(at - 1))) break;
    if (!/[ \t]/.test(sign)) last = at + 1;
    if (quote !== undefined) quote = sign === quote ? undefined : quote;
    else if (/["']/.test(sign) && /[\s,[{:]/.test(text.charAt(at - 1))) quote = sign;
    else if (sign === '[') open.push(']');
    else if (sign === '{') open.push(' }');
    else if (sign === open.at(-1)?.trim()) open.pop();
  }
  if (open.length === 0 || quote !== undefined || text.charAt(last - 1) === ',') return undefined;
  const newText = open.reverse().join('');
  return { title: `Add the closing ${newText.trim()}`, edits: [{ span: { start: last, end: last }, newText }] };
}

/** The line as far in as the one above. */
function inLine(text: string, at: number): SyntaxProblem['repair'] {
  const start = lineStart(text, at);
  const above = /^([ \t]*)(?:- +)?[^\s#]/.exec(text.slice(lineStart(text, endOfLineAbove(text, start)), start));
  const own = /^[ \t]*/.exec(text.slice(start, at + 1))?.[0] ?? '';
  if (above === null) return undefined;
  const dash = /^[ \t]*(- +)/.exec(above[0])?.[1] ?? '';
  const isItem = text.startsWith('- ', start + own.length);
  const newText = (above[1] ?? '') + (isItem ? '' : ' '.repeat(dash.length));
  if (newText === own) return undefined;
  const edit: TextEdit = { span: { start, end: start + own.length }, newText };
  return { title: 'Put the line under the one above', edits: [edit] };
}

/** The end of the line above, in front of its line break. */
function endOfLineAbove(text: string, start: number): number {
  const end = Math.max(0, start - 1);
  return text[end - 1] === '\r' ? end - 1 : end;
}

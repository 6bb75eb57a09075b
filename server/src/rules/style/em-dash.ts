import { findDashes } from '../../core/dashes.ts';
import { decodeScalar } from '../../core/decoded.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import type { ScalarNode } from '../../core/source.ts';
import { lineStart, type Span } from '../../core/text.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import { addressMessage, dashMessage, dashTitle, isInWebAddress } from './dash-messages.ts';

export const emDash = defineRule({
  id: 'style/em-dash',
  summary: 'A text contains an em dash.',
  why: 'The framework asks for commas and periods. A sentence that is held together by a dash usually says two things, and reads better as two.',
  source: ['No em dashes. Use commas or periods.'],
  exceptions: 'Where a name that belongs to somebody else is written with one. Suppress it on that line.',
  severity: 'error',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  motion: Partners introduce us \u2014 our team runs the sale.\n',
    good: 'partnerPlan: 1\nprogram:\n  motion: Partners introduce us, our team runs the sale.\n',
  },
  check({ plan, report }) {
    const { text, scalars } = plan.source;
    // A dash in front of what was meant as an item of a list is a bullet, and is explained as that.
    const items = new Set(
      plan.structure.flatMap((found) =>
        found.kind === 'invalid-value' && found.severalBelong === 'items' ? [found.node] : [],
      ),
    );
    const isBullet = (at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';
    for (const { node, role } of scalars) {
      if (typeof node.value !== 'string') continue;
      const decoded = decodeScalar(text, node);
      const dashes = findDashes(decoded.text);
      for (const { start, end, dash, replacement, isOpen } of dashes.slice(0, MOST_DASHES)) {
        const span = decoded.spanOf(start, end);
        const at = placeOfDash(text, span);
        if (items.has(node) && isBullet(node.span.start) && isBullet(at.start)) continue;
        // A dash with a space in front stands behind the address.
        if (isInWebAddress(decoded.text, start) && at.start === span.start) {
          report({ at, message: addressMessage });
          continue;
        }
        report({
          at,
          message: dashMessage(dash, replacement, isOpen),
          fixes: [
            {
              title: dashTitle(replacement),
              // A key is a name that something else may refer to, and an open sentence is still being written.
              safe: role === 'value' && !isOpen,
              edits: replaceInScalar(text, node, span, replacement),
            },
          ],
        });
      }
      const next = dashes[MOST_DASHES];
      if (next === undefined) continue;
      report({
        at: placeOfDash(text, decoded.spanOf(next.start, next.end)),
        message: `${dashes.length - MOST_DASHES} more em dashes stand in this text. Use commas or periods instead.`,
      });
    }
  },
});

/** Dashes of one text that have a finding each. Each fix looks at the whole text, to see whether it then needs quotes. */
const MOST_DASHES = 50;

/** The dash itself, without the spaces around it that the fix takes along. */
function placeOfDash(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Replaces a stretch of a scalar. A plain text that would mean something else to YAML afterwards gets quotes. */
function replaceInScalar(text: string, node: ScalarNode, span: Span, replacement: string): Fix['edits'] {
  const inPlace = [{ span, newText: replacement }];
  if (node.style !== 'plain') return inPlace;
  const { start, end } = node.span;
  const whole = text.slice(start, span.start) + replacement + text.slice(span.end, end);
  const oneLine = whole.replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' ');
  if (printScalar(oneLine, node.inFlow) === oneLine) return inPlace;
  return [{ span: node.span, newText: printScalar(oneLine, node.inFlow) }];
}

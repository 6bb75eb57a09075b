import type { SectionSummary } from '../../../server/src/protocol/update.ts';

const topLevelKey = /^([A-Za-z]\w*)\s*:/;

/** The section in which a line of a plan stands: that of the last key at the left margin, on the line or above it. */
export function sectionAt(
  lines: readonly string[],
  line: number,
  sections: readonly SectionSummary[],
): SectionSummary | undefined {
  const key = lines
    .slice(0, line + 1)
    .map((text) => topLevelKey.exec(text)?.[1])
    .findLast((found) => found !== undefined);
  return sections.find(({ section }) => section === key);
}

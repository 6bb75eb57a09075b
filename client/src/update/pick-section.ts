import type { SectionSummary } from '../../../server/src/protocol/update.ts';
import { pickOne } from '../pick-one.ts';

/** Asks for a section of the plan. The one in which the cursor stands comes first. */
export async function pickSection(
  sections: readonly SectionSummary[],
  current: SectionSummary | undefined,
): Promise<string | undefined> {
  const others = sections.filter((section) => section !== current);
  const items = [...(current ? [current] : []), ...others].map((summary) => ({
    label: summary.title,
    description: states[summary.state],
    section: summary.section,
    ...(summary === current && { detail: 'The cursor stands here.' }),
  }));
  const picked = await pickOne(items, {
    title: 'Regenerate Section',
    placeholder: 'A section is filled, and what you wrote stays. One that is complete is shown written anew first',
  });
  return picked?.section;
}

const states: Readonly<Record<SectionSummary['state'], string>> = {
  complete: 'complete',
  incomplete: 'something is missing',
  missing: 'not in the plan yet',
};

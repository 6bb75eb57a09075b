import type { Section, SectionId, Topic } from './model.ts';

/** The id of a part on a page. It stays the same whatever else the plan says, so that a place can be found again. */
export function topicId(section: SectionId, { label }: Topic): string {
  const words = label.replace(/\([^()]*\)/g, '').toLowerCase();
  return `${section}-${words.match(/[a-z0-9]+/g)?.join('-') ?? 'topic'}`;
}

/** The id of the heading of a section. */
export function headingId({ id }: Pick<Section, 'id'>): string {
  return `${id}-heading`;
}

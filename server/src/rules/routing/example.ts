/** The keys of a routing workflow that lacks nothing, from which the examples of the rules are made. */
export const routingLines = {
  triggers: '    triggers: [portal, email]\n',
  stamp: '    stamp: receipt\n',
  creates: '    creates: opportunity\n',
  sets: '    sets:\n      - { field: Deal Source, to: Partner-sourced }\n      - { field: Partner Name, to: the partner who submitted the registration }\n      - { field: Deal Registration Date, to: the moment of the registration }\n',
  view: '    view: sourced\n',
} as const;

const views =
  '  views:\n    - { id: sourced, name: Partner-sourced pipeline, shows: partner-sourced }\n    - { id: direct, name: Direct pipeline, shows: direct }\n';

/** A plan with this workflow, where one or more keys are replaced, or left out by an empty text. */
export function planWithRouting(instead: Partial<Record<keyof typeof routingLines, string>> = {}, fields = ''): string {
  const lines = Object.values({ ...routingLines, ...instead }).join('');
  return `partnerPlan: 1\nattribution:\n${fields}  routing:\n${lines}${views}`;
}

/** The three fields that a registration fills, and room for one more. */
export function fieldsWith(more = ''): string {
  return `  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }\n    - { name: Partner Name, object: opportunity, type: lookup, required: false }\n    - { name: Deal Registration Date, object: opportunity, type: date, required: false }\n${more}`;
}

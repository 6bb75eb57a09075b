/** A pre-launch with every kind of task that a program needs, from which the examples of the rules are made. */
export const tasks = {
  crm: '    - { task: Create the attribution fields., covers: [crm-configuration] }\n',
  routing: '    - { task: Build the intake workflow., covers: [routing] }\n',
  training: '    - { task: Train sales on the three deal sources., covers: [sales-training] }\n',
  agreement: '    - { task: Have the partners sign the agreement., covers: [partner-agreement] }\n',
  portal: '    - { task: Set up the portal., covers: [portal] }\n',
  process: '    - { task: Publish the registration process., covers: [process] }\n',
  engagement: '    - { task: Sign off the rules of engagement., covers: [rules-of-engagement] }\n',
} as const;

/** A plan whose pre-launch has these tasks. */
export function launchWith(...names: readonly (keyof typeof tasks)[]): string {
  return `partnerPlan: 1\nlaunch:\n  preLaunch:\n${names.map((name) => tasks[name]).join('')}`;
}

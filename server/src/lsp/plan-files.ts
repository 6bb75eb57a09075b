/** The language of a plan in editors that know it. Other editors open a plan as YAML. */
const languageId = 'partner-plan';

/** Whether an open document is a plan: by its language, or by its name where an editor knows YAML only. */
export function isPlanFile(document: { readonly languageId: string; readonly uri: string }): boolean {
  return document.languageId === languageId || /(?:^|[/.]|%2F)partner-plan\.ya?ml$/i.test(pathOf(document.uri));
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

import type { DocumentKind } from '../features/document.ts';

/** The languages of our files in editors that know them. Other editors open all of them as YAML. */
const languages: Readonly<Record<string, DocumentKind>> = {
  'partner-plan': 'plan',
  'partner-brief': 'brief',
  'partner-plan-configuration': 'configuration',
};

/**
 * What an open document is, by its name or by its language; undefined when it is none of ours. A name that only a
 * configuration file has goes first, because it ends like that of a plan, and an editor may take it for one.
 */
export function kindOf(document: { readonly languageId: string; readonly uri: string }): DocumentKind | undefined {
  const path = document.uri.split(/[?#]/, 1)[0] ?? '';
  if (/(?:^|[/:]|%2F)\.partner-plan\.ya?ml$/i.test(path)) return 'configuration';
  if (Object.hasOwn(languages, document.languageId)) return languages[document.languageId];
  const [, name] = /(?:^|[/.]|%2F)partner-(plan|brief)\.ya?ml$/i.exec(path) ?? [];
  return name === undefined ? undefined : name.toLowerCase() === 'plan' ? 'plan' : 'brief';
}

/** The tag of a tool that changes plans, which a person confirms. */
const changesPlan = 'changes-plan';

/**
 * What a person is asked before a tool is called: undefined where it changes nothing in the editor. A tool that brings its
 * text along gives text back, and only one that names a file changes it.
 */
export function confirmationOf(
  { displayName, tags }: { readonly displayName: string; readonly tags: readonly string[] },
  file: unknown,
): { readonly title: string; readonly message: string } | undefined {
  if (!tags.includes(changesPlan) || typeof file !== 'string') return undefined;
  return {
    title: `Partner Plan: ${displayName}?`,
    message: `It changes ${plain(file)} in the editor. Undo takes it back.`,
  };
}

/** The path is a text of a model, so that it is shown as words and never as Markdown. */
function plain(path: string): string {
  return path.replace(/[^\w./ -]/g, '_').slice(0, 200);
}

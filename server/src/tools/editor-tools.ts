import { toolsWithFiles } from './file-inputs.ts';
import { editorPrefix } from './skill.ts';

/** A tool as the manifest of an extension of VS Code contributes it. */
export interface EditorTool {
  readonly name: string;
  readonly displayName: string;
  /** For a model. */
  readonly modelDescription: string;
  /** For a person who picks tools. */
  readonly userDescription: string;
  /** By which a person names it in a prompt, behind a number sign. */
  readonly toolReferenceName: string;
  readonly canBeReferencedInPrompt: true;
  readonly tags: readonly string[];
  /** JSON Schema. */
  readonly inputSchema: object;
}

/** Every tool for the manifest, in the order of the list. */
export function editorTools(): readonly EditorTool[] {
  return toolsWithFiles().map(({ name, title, description, changesPlan, inputSchema }) => ({
    name: `${editorPrefix}${name}`,
    displayName: title,
    modelDescription: changesPlan
      ? `${description} With "file", the change is made in the editor, where a person can undo it.`
      : description,
    userDescription: description.replace(/\. .*$/s, '.'),
    toolReferenceName: reference(name),
    canBeReferencedInPrompt: true,
    tags: ['partner-plan', ...(changesPlan ? ['changes-plan'] : [])],
    inputSchema,
  }));
}

/** `check_plan` as `partnerPlanCheckPlan`. */
function reference(name: string): string {
  return `partnerPlan${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

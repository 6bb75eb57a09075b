/** What the editor can do, as far as an answer depends on it. */
export interface ClientAbilities {
  /** Edits of a workspace can be snippets, with placeholders. */
  readonly snippetEdits: boolean;
  /** Edits of a workspace can name the version of the document that they are for. */
  readonly documentChanges: boolean;
  /** Completion items can be snippets. */
  readonly completionSnippets: boolean;
  /** Completion items can say that their lines are indented already. */
  readonly completionAsIs: boolean;
}

/** An editor that announces nothing. */
export const plainClient: ClientAbilities = {
  snippetEdits: false,
  documentChanges: false,
  completionSnippets: false,
  completionAsIs: false,
};

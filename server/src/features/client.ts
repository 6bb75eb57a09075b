/** What the editor can do, as far as an answer depends on it. */
export interface ClientAbilities {
  /** Edits of a workspace can be snippets, with placeholders. */
  readonly snippetEdits: boolean;
  /** Edits of a workspace can name the version of the document that they are for. */
  readonly documentChanges: boolean;
  /** Edits of a workspace can carry a label, under which a person confirms them. */
  readonly changeAnnotations: boolean;
  /** The edits of a code action can be worked out when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Edits of a workspace can make files. */
  readonly createsFiles: boolean;
  /** It has the commands of our extension. */
  readonly ownCommands: boolean;
  /** It makes edits of which it is told, and not asked for. */
  readonly appliesEdits: boolean;
  /** It shows a place in a file of which it is told. */
  readonly showsPlaces: boolean;
  /** The person wants keys in the order of the vocabulary when a document is formatted. */
  readonly ordersKeys: boolean;
  /** The person wants to see lenses. */
  readonly lenses: boolean;
  /** Completion items can be snippets. */
  readonly completionSnippets: boolean;
  /** Snippets of completion items can have choices, of which a person takes one. */
  readonly completionChoices: boolean;
  /** Completion items can leave the rest of the word at the cursor, or take its place, as the person likes it. */
  readonly insertReplace: boolean;
  /** Completion items can say that their lines are indented already. */
  readonly completionAsIs: boolean;
}

/** An editor that announces nothing. */
export const plainClient: ClientAbilities = {
  snippetEdits: false,
  documentChanges: false,
  changeAnnotations: false,
  resolvesEdits: false,
  createsFiles: false,
  ownCommands: false,
  appliesEdits: false,
  showsPlaces: false,
  ordersKeys: false,
  lenses: true,
  completionSnippets: false,
  completionChoices: false,
  insertReplace: false,
  completionAsIs: false,
};

import type { Diagnostic, SymbolInformation } from 'vscode-languageserver-types';
import type { Position, PositionEncoding, Range } from '../core/text.ts';
import type { LoadExporter } from '../export/exporter.ts';
import type { Turns } from '../update/steps.ts';
import type { CheckedDocument } from './document.ts';

/** One method of the language server that answers about an open document. */
export interface Feature<Params, Result> {
  readonly scope: 'document';
  readonly method: string;
  /** Whether it answers about configuration files and briefs too, and not about plans only. */
  readonly everyKind?: true;
  /** What the server announces because of this feature, as the protocol names it. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /**
   * Whether changes that have already arrived are read first, so that nothing is made of a text that is about to be
   * another one. For answers that cost much and are about the newest text, whichever it is.
   */
  readonly waitsForChanges?: true;
  /**
   * Whether a large plan keeps it busy for so long that others would notice. It is answered on another thread where the
   * machine has one, so the answer is made of the parameters, the document and the abilities of the client alone.
   */
  readonly takesLong?: true;
  /** The answer when the document is gone, nobody waits any more, or answering failed. */
  readonly empty: Result;
  answer(question: FeatureQuestion<Params>): Result | Promise<Result>;
}

export interface FeatureQuestion<Params> {
  readonly params: Params;
  readonly document: CheckedDocument;
  readonly client: ClientAbilities;
  /** For answers that take long, so that others do not wait for them. Absent where there is nobody else. */
  readonly turns?: Turns;
  /** The configuration file that counts for the document, or that could be made for it. */
  readonly configuration?: ConfigurationOfDocument | undefined;
  /** What was answered about the document before, until it is closed. A key is one feature's own. */
  readonly memory?: Map<string, unknown>;
  /** Gives what writes DOCX and PDF. Absent for questions that are not about exports. */
  readonly loadExporter?: LoadExporter;
}

/** A configuration file as a document has it. */
export interface ConfigurationOfDocument {
  readonly uri: string;
  /** Absent where there is none yet. */
  readonly text?: string | undefined;
  /** Absent where it is not open. */
  readonly version?: number | undefined;
}

/** One method of the language server that needs no document. */
export interface Service<Params, Result> {
  readonly scope: 'server';
  readonly method: string;
  /** As in a feature. */
  readonly takesLong?: true;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** The answer when nobody waits any more, or answering failed. */
  readonly empty: Result;
  answer(question: ServiceQuestion<Params>): Result | Promise<Result>;
}

export interface ServiceQuestion<Params> {
  readonly params: Params;
  /** In what the editor counts the characters of positions: code units of UTF-16, unless something else was agreed on. */
  readonly encoding?: PositionEncoding;
}

/** What the server knows of all files at once, whether they are open or not. */
export interface Workspace {
  /** The outlines of the plans and briefs that are open, and of those that were read in the folders. */
  outlines(): readonly FileOutline[];
  /** What is told of them. */
  reports(): readonly FileReport[];
}

/** What is told of a file, with the version of its text where it is open. */
export interface FileReport {
  readonly uri: string;
  readonly version: number | null;
  readonly items: Diagnostic[];
}

/** What stands in a file, in one list. */
export interface FileOutline {
  readonly uri: string;
  readonly symbols: readonly SymbolInformation[];
}

/** One method of the language server that answers about every file that it knows. */
export interface WorkspaceFeature<Params, Result> {
  readonly scope: 'workspace';
  readonly method: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** The answer when nobody waits any more, or answering failed. */
  readonly empty: Result;
  answer(question: { readonly params: Params; readonly workspace: Workspace }): Result | Promise<Result>;
}

/** A feature or a service whose parameters and result are its own business. */
export type AnyFeature = Feature<unknown, unknown> | Service<unknown, unknown> | WorkspaceFeature<unknown, unknown>;

/** Gives a feature its type. A feature is a plain object. */
export function defineFeature<Params, Result>(
  feature: Omit<Feature<Params, Result>, 'scope'>,
): Feature<Params, Result> {
  return { ...feature, scope: 'document' };
}

/** Gives a service its type. A service is a plain object. */
export function defineService<Params, Result>(
  service: Omit<Service<Params, Result>, 'scope' | 'capabilities'>,
): Service<Params, Result> {
  return { ...service, capabilities: {}, scope: 'server' };
}

/** Gives a feature that is about the whole workspace its type. It is a plain object too. */
export function defineWorkspaceFeature<Params, Result>(
  feature: Omit<WorkspaceFeature<Params, Result>, 'scope'>,
): WorkspaceFeature<Params, Result> {
  return { ...feature, scope: 'workspace' };
}

/** The parameters of a method that is about a whole document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The parameters of a method that is about one place of a document. */
export interface PositionParams extends DocumentParams {
  readonly position: Position;
}

/** The parameters of a method that is about a stretch of a document. */
export interface RangeParams extends DocumentParams {
  readonly range: Range;
}

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

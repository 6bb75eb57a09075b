import type { PlanDocument } from '../render/model.ts';
import type { PaperId } from '../render/paper.ts';

/** The formats that are bytes. What writes them is large, so each has a bundle of its own that is loaded when needed. */
export type ExporterId = 'docx' | 'pdf';

/** Writes a document as the bytes of a file: the same bytes for the same document and date. */
export type Exporter = (document: PlanDocument, options: ExporterOptions) => Promise<ExportedBytes>;

export interface ExporterOptions {
  /** The paper that the document is laid out for. Without it, A4. */
  readonly paper?: PaperId | undefined;
  /** The day that the file names as the one on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface ExportedBytes {
  readonly bytes: Uint8Array;
  /** What the person should know about the file, in sentences. */
  readonly notes: readonly string[];
}

/** Gives the exporter of a format, and loads it when it is first asked for. Rejects when it cannot be loaded. */
export type LoadExporter = (id: ExporterId) => Promise<Exporter>;

/** What the bundle of an exporter holds. The fonts are a bundle too, because both exporters need the same ones. */
export type ExporterBundle = (
  document: PlanDocument,
  options: ExporterOptions & { readonly fonts: Fonts },
) => Promise<ExportedBytes>;

/** TrueType fonts, compressed with zlib and written in base64. */
export interface Fonts {
  readonly regular: string;
  readonly bold: string;
}

export type BundleName = ExporterId | 'fonts';

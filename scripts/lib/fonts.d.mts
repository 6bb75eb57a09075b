/** The fonts as JSON: each one compressed with zlib, in base64. */
export function fontScript(): string;

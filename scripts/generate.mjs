// Writes the files that are rendered from the code: the JSON Schema and the pages of the rules. A test fails when one
// of them is no longer what the code says.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from '../test/harness/generated-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await rm(path.join(root, 'docs/rules'), { recursive: true, force: true });
for (const [file, content] of generatedFiles()) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

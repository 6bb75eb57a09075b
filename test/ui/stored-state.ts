import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The files in a folder and in those below it; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Runs inside the window: what VS Code has stored in this browser, under a key or under any. */
export async function storedValues(key?: string): Promise<string[]> {
  const answerOf = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values: unknown[] = await answerOf(database.transaction(store).objectStore(store).getAll(key));
      found.push(...values.map(String));
    }
    database.close();
  }
  return found;
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { settle } from '../settle.ts';
import type { Picture } from './screens.ts';

const widths = [320, 480, 800, 1200];

/** Pictures of a whole page in windows of every width. Closes the page. */
export async function takeAtWidths(
  page: Page,
  { plan, kind, details, folder }: Omit<Picture, 'file'> & { readonly folder: string },
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const width of widths) {
    const picture = pictureOf({ plan, kind, details: `${details}, ${width} px` });
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    mkdirSync(path.join(folder, plan), { recursive: true });
    await page.screenshot({ path: path.join(folder, picture.file), fullPage: true });
    pictures.push(picture);
  }
  await page.close();
  return pictures;
}

/** A picture with the name of a file that says what it shows. */
export function pictureOf({ plan, kind, details }: Omit<Picture, 'file'>): Picture {
  const name = `${kind} ${details}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return { plan, kind, details, file: `${plan}/${name}.png` };
}

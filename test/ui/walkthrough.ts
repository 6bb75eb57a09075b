import type { Locator } from 'playwright-core';
import { blend, type Color, contrastOf, readColor } from '../layout/page/colors.ts';
import type { Workbench } from './workbench.ts';

/** The walkthrough in the window: its steps, and the picture of the one that is open. */
export class Walkthrough {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens it as a person who looks for it does. */
  async open(): Promise<void> {
    await this.#workbench.runCommand('Welcome: Open Walkthrough...');
    await this.#workbench.quickInputRows.filter({ hasText: 'Get Started with Partner Plan' }).first().click();
    await this.step('generate').waitFor();
  }

  step(id: string): Locator {
    return this.#workbench.page.locator(
      `.getting-started-step[data-step-id="partner-plan.partner-plan#getStarted#${id}"]`,
    );
  }

  /** Whether a step is ticked off. */
  async isDone(id: string): Promise<boolean> {
    return (await this.step(id).getByRole('checkbox').first().getAttribute('aria-checked')) === 'true';
  }

  /** Opens a step and chooses its button. */
  async choose(id: string, label: string): Promise<void> {
    await this.step(id).getByRole('heading').first().click();
    await this.step(id).getByRole('button', { name: label }).click();
  }

  /** Opens a step, and waits for its picture, which is known by its title. */
  async show(id: string, picture: string): Promise<Locator> {
    await this.step(id).getByRole('heading').first().click();
    const svg = this.#workbench
      .webview()
      .locator('svg')
      .filter({ has: this.#workbench.page.locator(`title`, { hasText: picture }) });
    await svg.waitFor();
    return svg;
  }
}

/** What of a picture cannot be seen, or is not painted in the colours of the theme. */
export async function pictureFaults(svg: Locator): Promise<string[]> {
  const { paper, shapes } = await svg.evaluate(paintOf);
  const sheet = readColor(paper);
  return shapes.flatMap(({ shape, fill, fillOpacity, stroke, strokeOpacity, isText }) => {
    const inside = seen(fill, fillOpacity, sheet);
    const outside = seen(stroke, strokeOpacity, sheet);
    const faults: string[] = [];
    if (isText && (inside === undefined || contrastOf(inside, sheet) < 4.5))
      faults.push(`${shape} in ${fill} on ${paper}`);
    const line = outside ?? inside;
    if (!isText && (line === undefined || contrastOf(line, sheet) < 1.5))
      faults.push(`${shape} in ${stroke} on ${paper}`);
    // A sheet that has another colour than the page of the theme hides the words on it.
    if (!isText && inside !== undefined && fillOpacity === 1 && outside !== undefined && fill !== paper) {
      faults.push(`${shape} is filled with ${fill} and not with ${paper}`);
    }
    return faults;
  });
}

function seen(color: string, opacity: number, below: Color): Color | undefined {
  return color === 'none' ? undefined : blend(readColor(color), below, opacity);
}

/** Runs in the page: how every shape of a picture is painted, and the colour of an editor in the theme. */
function paintOf(svg: Element) {
  const probe = document.createElement('div');
  probe.style.backgroundColor = 'var(--vscode-editor-background)';
  document.body.append(probe);
  const paper = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const shapes = [...svg.querySelectorAll('rect, path, circle, text')].map((element) => {
    const { fill, fillOpacity, stroke, strokeOpacity } = getComputedStyle(element);
    return {
      shape: `${element.tagName} ${element.getAttribute('d') ?? element.textContent ?? ''}`.trim(),
      isText: element.tagName === 'text',
      fill,
      fillOpacity: Number(fillOpacity),
      stroke,
      strokeOpacity: Number(strokeOpacity),
    };
  });
  return { paper, shapes };
}

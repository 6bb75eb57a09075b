/** What a page consists of, apart from its words. */
export interface Markup {
  /** `tag`, `tag@attribute` and `tag@attribute=value`, where the value is one of a few. */
  readonly parts: readonly string[];
  /** Every address that something leads to. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
  /** The words of the page, in order. */
  readonly text: string;
}

/** Attributes whose values are words, places, addresses or numbers of a drawing. */
const open =
  /^(aria-label|aria-labelledby|aria-describedby|aria-controls|title|alt|for|id|href|data-start|data-end|data-vscode-context|data-element|data-key|data-id|data-path|value|datetime|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|d|points|width|height|viewBox|transform|textLength|font-size|stroke-width|colspan|rowspan|start)$/;

/** Lists the elements and attributes below a root, as the browser understood them. */
export function markupOf(root: Element): Markup {
  const parts = new Set<string>();
  const links: string[] = [];
  const ids: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    parts.add(tag);
    for (const { name, value } of element.attributes) {
      parts.add(open.test(name) ? `${tag}@${name}` : `${tag}@${name}=${value}`);
      if (name === 'id') ids.push(value);
      if (/^(href|src|xlink:href|action|formaction|srcset|poster|background|data|cite)$/.test(name)) links.push(value);
    }
  }
  return { parts: [...parts].sort(), links, ids, text: root.textContent ?? '' };
}

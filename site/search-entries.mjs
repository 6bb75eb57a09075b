// What the search of the site knows: one entry for each page.

/** More of a long page would make the search slow to load, and its first part says what it is about. In characters. */
const LONGEST_TEXT = 2_500;

/**
 * @param {string} html the whole page.
 * @param {string} address from the top of the site.
 * @returns {{ id: string, title: string, headings: string, text: string }[]}
 */
export function entriesOf(html, address) {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(main)?.[1] ?? '';
  const headings = [...main.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/gs)].map(([, text = '']) => plain(text)).join(' ');
  const text = plain(main.replace(/<pre.*?<\/pre>/gs, ' ').replace(/<h1.*?<\/h1>/s, ''));
  return title === '' ? [] : [{ id: address, title: plain(title), headings, text: text.slice(0, LONGEST_TEXT) }];
}

/** @param {string} html */
function plain(html) {
  return (
    html
      // A word in bold and a link have no space in front of the sign that follows.
      .replace(/<\/?(?:a|abbr|b|code|em|i|kbd|span|strong)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

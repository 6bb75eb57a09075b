import MiniSearch from 'minisearch';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

const MOST_HITS = 12;

/** The search over all pages. Its entries are a script, because a page from a folder may not load other files. */
export function addSearch(): void {
  const query = document.querySelector<HTMLInputElement>('#query');
  const list = document.querySelector<HTMLOListElement>('#hits');
  if (query === null || list === null) return;
  const top = document.body.dataset.top ?? './';
  let index: Promise<MiniSearch<Entry>> | undefined;
  const search = async (): Promise<void> => {
    const words = query.value.trim();
    index ??= loadIndex(`${top}assets/entries.js`);
    const found = words === '' ? [] : (await index).search(words).slice(0, MOST_HITS);
    // Somebody may have typed on while the entries were loaded.
    if (query.value.trim() !== words) return;
    list.replaceChildren(...found.map(({ id, title, text }) => hit(`${top}${id}`, String(title), String(text))));
    if (words !== '' && found.length === 0) list.replaceChildren(nothing());
    list.hidden = words === '';
  };
  query.addEventListener('focus', () => void search());
  query.addEventListener('input', () => void search());
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    if (event.key === 'Enter') list.querySelector('a')?.click();
  });
}

/** In characters: what fits on a line or two below a title. */
const LONGEST_SHOWN = 110;

function hit(address: string, title: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const begin = document.createElement('small');
  begin.textContent = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}...` : text;
  item.append(link, begin);
  return item;
}

function nothing(): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = 'No page has these words.';
  return item;
}

async function loadIndex(address: string): Promise<MiniSearch<Entry>> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('The search could not be loaded.')));
    document.head.append(script);
  });
  const index = new MiniSearch<Entry>({
    fields: ['title', 'headings', 'text'],
    storeFields: ['title', 'text'],
    searchOptions: {
      boost: { title: 4, headings: 2 },
      // There are hundreds of rules, and who looks for one knows its id.
      boostDocument: (id: string) => (id.startsWith('rules/') ? 0.3 : 1),
      prefix: true,
      fuzzy: 0.15,
      combineWith: 'AND',
    },
  });
  index.addAll((window as unknown as { readonly partnerPlanEntries: readonly Entry[] }).partnerPlanEntries);
  return index;
}

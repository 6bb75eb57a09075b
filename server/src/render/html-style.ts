import { documentStyle } from './document-style.ts';

/** The style sheet of the HTML file: readable on screen in light and dark, and on paper. */
export const htmlStyle = `:root {
  color-scheme: light dark;
  --text: light-dark(#1c2430, #e4e8ee);
  --quiet: light-dark(#55606f, #a3adba);
  --page: light-dark(#ffffff, #14181e);
  --shade: light-dark(#f3f5f8, #1e242c);
  --line: light-dark(#c9d1db, #3d4753);
  --outline: light-dark(#9aa6b5, #5d6979);
  --accent: light-dark(#1d4f8f, #8fbcf5);
  --warning: light-dark(#8a5300, #f0b95b);
  --warning-shade: light-dark(#fff6e5, #2d2412);
  --head: light-dark(#1d4f8f, #2c66a8);
  --on-head: #ffffff;
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  color: var(--text);
  background: var(--page);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}

main {
  max-width: 56rem;
  margin: 0 auto;
  padding: 3rem 2rem 4rem;
}

${documentStyle}
header {
  padding-bottom: 1.5rem;
  border-bottom: 2px solid var(--accent);
}

header dl {
  margin: 1.5rem 0 0;
}

h1 {
  margin: 0;
}

h2 {
  color: var(--accent);
}

.subtitle {
  margin: 0.25rem 0 0;
}

code {
  font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  font-weight: 400;
}

.missing {
  color: var(--warning);
}

.contents {
  margin-top: 1.75rem;
  padding: 1rem 1.5rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--shade);
  break-inside: avoid;
}

.contents-title {
  margin: 0 0 0.5rem;
  font-size: 1.05rem;
  font-weight: 600;
}

.contents > ol {
  margin: 0;
  padding: 0;
  list-style: none;
  columns: 2 15rem;
  column-gap: 2rem;
}

.contents > ol > li {
  margin: 0 0 0.75rem;
  break-inside: avoid;
}

.contents ul {
  margin: 0.15rem 0 0;
  padding-left: 1rem;
  list-style: none;
  font-size: 0.925em;
}

.contents a {
  text-decoration: none;
}

.contents a:is(:hover, :focus-visible) {
  text-decoration: underline;
}

:target {
  scroll-margin-top: 1rem;
}

@media (width < 40rem) {
  main {
    padding: 1.5rem 1rem;
  }

  .contents {
    padding: 0.75rem 1rem;
  }
}

@page {
  margin: 18mm 16mm 20mm;

  @bottom-left {
    color: #55606f;
    font: 8pt system-ui, Arial, sans-serif;
  }

  @bottom-right {
    color: #55606f;
    font: 8pt system-ui, Arial, sans-serif;
    content: "Page " counter(page) " of " counter(pages);
  }
}

@media print {
  :root {
    color-scheme: light;
  }

  body {
    font-size: 10pt;
  }

  a {
    color: inherit;
    text-decoration: underline;
  }

  main {
    max-width: none;
    /* The line around a table reaches half a pixel over it, where the edge of the sheet cuts it off. */
    padding: 0 1px;
  }

  h2 {
    margin-top: 1.75rem;
  }

  .contents {
    margin-top: 1rem;
    padding: 0.6rem 1rem;
    font-size: 9pt;
    line-height: 1.35;
  }

  .contents > ol > li {
    margin-bottom: 0.35rem;
  }

  .contents li + li {
    margin-top: 0.1rem;
  }

  .contents a {
    text-decoration: none;
  }

}
`;

/** The style sheet of the HTML file: readable on screen in light and dark, and on paper. */
export const htmlStyle = `:root {
  color-scheme: light dark;
  --text: light-dark(#1c2430, #e4e8ee);
  --quiet: light-dark(#55606f, #a3adba);
  --page: light-dark(#ffffff, #14181e);
  --shade: light-dark(#f3f5f8, #1e242c);
  --line: light-dark(#d4dae2, #38414c);
  --accent: light-dark(#1d4f8f, #8fbcf5);
  --warning: light-dark(#8a5300, #f0b95b);
  --warning-shade: light-dark(#fff6e5, #2d2412);
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
  max-width: 60rem;
  margin: 0 auto;
  padding: 3rem 2rem 4rem;
}

header {
  padding-bottom: 1.5rem;
  border-bottom: 2px solid var(--accent);
}

h1,
h2,
h3 {
  line-height: 1.25;
  text-wrap: balance;
  break-after: avoid;
}

h1 {
  margin: 0;
  font-size: 2rem;
}

.subtitle {
  margin: 0.25rem 0 0;
  color: var(--quiet);
  font-size: 1.35rem;
}

h2 {
  margin: 2.75rem 0 1rem;
  padding-bottom: 0.3rem;
  border-bottom: 1px solid var(--line);
  color: var(--accent);
  font-size: 1.4rem;
}

h3 {
  margin: 1.75rem 0 0.5rem;
  font-size: 1.05rem;
}

p,
ul,
ol,
dl,
table {
  margin: 0 0 1rem;
}

ul,
ol {
  padding-left: 1.4rem;
}

li + li {
  margin-top: 0.2rem;
}

dl {
  display: grid;
  grid-template-columns: minmax(9rem, 13rem) 1fr;
  gap: 0.4rem 1.5rem;
}

header dl {
  margin: 1.5rem 0 0;
}

dt {
  color: var(--quiet);
}

dd {
  min-width: 0;
  margin: 0;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.925rem;
  font-variant-numeric: tabular-nums;
}

th,
td {
  padding: 0.5rem 0.7rem;
  border: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

th {
  font-weight: 600;
}

thead th {
  background: var(--shade);
}

thead {
  display: table-header-group;
}

tr {
  break-inside: avoid;
}

td ul {
  padding-left: 1.1rem;
}

td > :last-child,
dd > :last-child {
  margin-bottom: 0;
}

a {
  color: var(--accent);
}

code {
  font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  font-size: 0.875em;
  font-weight: 400;
}

.missing {
  padding: 0.1rem 0.4rem;
  border-left: 3px solid var(--warning);
  color: var(--warning);
  background: var(--warning-shade);
}

p.missing {
  padding: 0.5rem 0.8rem;
}

@media (width < 40rem) {
  main {
    padding: 1.5rem 1rem;
  }

  dl {
    display: block;
  }

  dd + dt {
    margin-top: 0.6rem;
  }

  table {
    display: block;
    overflow-x: auto;
  }
}

@page {
  margin: 18mm 16mm;
}

@media print {
  :root {
    color-scheme: light;
  }

  body {
    font-size: 10pt;
  }

  main {
    max-width: none;
    padding: 0;
  }

  h2 {
    margin-top: 1.75rem;
  }
}
`;

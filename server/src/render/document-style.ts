import { figureStyle } from './figure-style.ts';

/**
 * How the body of a document looks, on every page that shows one: the HTML file and the preview. A page brings its own
 * type and these colours: text, quiet, page, shade, line, outline (of what is drawn), accent, warning, warning-shade, and
 * head with on-head for names on a filled ground.
 *
 * Lengths are parts of the size of the letters, so that all grows with them.
 */
export const documentStyle = `h1,
h2,
h3,
h4 {
  margin: 1.6em 0 0.5em;
  font-weight: 600;
  line-height: 1.25;
  text-wrap: balance;
  break-after: avoid;
}

h1 {
  margin-top: 0;
  font-size: 1.9em;
}

h2 {
  margin-top: 2.2em;
  padding-bottom: 0.3em;
  border-bottom: 1px solid var(--line);
  font-size: 1.4em;
}

h3 {
  font-size: 1.12em;
}

h4 {
  font-size: 1em;
}

p,
ul,
ol,
dl,
table,
blockquote,
figure {
  margin: 0 0 1em;
}

ul,
ol {
  padding-left: 1.5em;
}

li + li {
  margin-top: 0.25em;
}

dl {
  display: grid;
  grid-template-columns: fit-content(13em) 1fr;
  gap: 0.4em 1.5em;
}

dt {
  color: var(--quiet);
}

dd {
  min-width: 0;
  margin: 0;
}

td > :last-child,
th > :last-child,
li > :last-child,
dd > :last-child,
blockquote > :last-child {
  margin-bottom: 0;
}

a {
  color: var(--accent);
  overflow-wrap: anywhere;
}

code {
  font-size: 0.9em;
  overflow-wrap: anywhere;
}

.subtitle {
  color: var(--quiet);
  font-size: 1.3em;
}

/* Tables. On a narrow page each row is a block, with the column as a label in front of each cell. */

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.925em;
  font-variant-numeric: tabular-nums;
}

caption {
  padding-bottom: 0.4em;
  color: var(--quiet);
  text-align: start;
}

/* A column is at least as wide as its longest word. Only what is longer than any word breaks, wherever it has to. */
th,
td {
  box-sizing: border-box;
  min-width: 7em;
  padding: 0.5em 0.75em;
  border: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
  overflow-wrap: break-word;
}

.long-word {
  overflow-wrap: anywhere;
}

.date {
  white-space: nowrap;
}

th {
  font-weight: 600;
}

th .detail {
  font-weight: 400;
}

thead {
  display: table-header-group;
}

thead th {
  background: var(--shade);
}

tr {
  break-inside: avoid;
}

td ul,
td ol {
  padding-left: 1.1em;
}

/* How much room there is depends on the size of the letters, too, which a person may have set. Only a container is
   measured in the letters that are in it. */
@media screen {
  main {
    container: document / inline-size;
  }
}

@container document (inline-size < 42em) {
  dl {
    display: block;
  }

  dd + dt {
    margin-top: 0.6em;
  }
}

/* Where not each word of a table has room, its rows become blocks. */
@container document (inline-size < 42em) {
${inBlocks('table')}}

@container document (inline-size < 52em) {
${inBlocks('table.roomy')}}

@media all {
${inBlocks('table.wide')}}

/* Parts that are not as they should be say so in words, and the colour only helps. */

.missing,
.stale-note {
  padding: 0.5em 0.9em;
  border: 1px dashed var(--warning);
  border-left: 4px solid var(--warning);
  border-radius: 3px;
  background: var(--warning-shade);
}

/* Inside a line there is no room for a box. */
span.missing {
  padding: 0 0.35em;
  border-width: 0 0 0 3px;
  border-radius: 0;
  box-decoration-break: clone;
}

/* A bar beside the part, in the margin, so that nothing in it moves when it appears. */
.stale {
  box-shadow:
    -0.5em 0 0 var(--page),
    calc(-0.5em - 3px) 0 0 var(--warning);
}

@media print {
  p,
  li {
    orphans: 2;
    widows: 2;
  }

  .topic > :is(p, ul, ol, dl, .missing):nth-child(2),
  .topic > p:nth-child(2) + :is(ul, ol, dl, table) {
    break-before: avoid;
  }

  /* The first line of a list or a table stays with the second, and the last with the one before. A short list of labels
     stays together. */
  :is(li, tbody > tr):first-child:not(:last-child) {
    break-after: avoid;
  }

  li:last-child:not(:first-child),
  tbody > tr:last-child:nth-child(n + 4) {
    break-before: avoid;
  }

  dl:not(:has(> :nth-child(7))) {
    break-inside: avoid;
  }

  /* Kept whole, a row that is tall would leave much of a page white. */
  tr.tall {
    break-inside: auto;
  }

  /* A sheet has no room to spare. A column is as wide as its longest word. */
  th,
  td {
    min-width: 0;
    padding: 0.4em 0.6em;
  }

  code {
    overflow-wrap: break-word;
  }
}

${figureStyle}`;

/** Rows as blocks, for tables that have no room side by side. */
function inBlocks(table: string): string {
  return `  ${table},
  ${table} > tbody,
  ${table} > tbody > tr,
  ${table} > tbody > tr > :is(th, td) {
    display: block;
  }

  /* The labels of the cells stand in for it to the eye. For those who listen it stays. */
  ${table} > thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ${table} > tbody > tr {
    margin-bottom: 0.9em;
    border: 1px solid var(--line);
    border-radius: 4px;
  }

  ${table} > tbody > tr > :is(th, td) {
    min-width: 0;
    border: 0;
  }

  ${table} > tbody > tr > th {
    border-bottom: 1px solid var(--line);
    border-radius: 3px 3px 0 0;
    background: var(--shade);
  }

  ${table} > tbody > tr > td {
    padding-block: 0.35em;
  }

  ${table} > tbody > tr > td:empty {
    display: none;
  }

  ${table} > tbody > tr > td::before {
    display: block;
    color: var(--quiet);
    font-size: 0.9em;
    content: attr(data-label);
  }

  /* Those who listen hear the header of the column already. */
  @supports (content: "" / "") {
    ${table} > tbody > tr > td::before {
      content: attr(data-label) / "";
    }
  }
`;
}

/** How the pictures of a document look on a page, in the colours of the document style. */
export const figureStyle = `/* Pictures. There are two of each, and the room decides which one shows. */

.figure {
  margin: 1.25em 0 1.75em;
  break-inside: avoid;
}

.drawings {
  container-type: inline-size;
}

.drawing svg {
  display: block;
  width: 100%;
  height: auto;
}

.drawing.wide {
  display: none;
}

.drawing.wide svg {
  max-width: 58em;
}

.drawing.narrow svg {
  max-width: 24em;
}

@container (inline-size >= 40em) {
  .drawing.narrow {
    display: none;
  }

  .drawing.wide {
    display: block;
  }
}

figcaption {
  margin-top: 0.75em;
  color: var(--quiet);
  font-size: 0.925em;
}

.as-table {
  margin-top: 0.25em;
  font-size: 0.925em;
}

.as-table summary {
  color: var(--accent);
  cursor: pointer;
}

.as-table table {
  margin-top: 0.75em;
  font-size: 1em;
}

.figure g[data-start] {
  cursor: pointer;
}

.drawn-card {
  fill: var(--page);
  stroke: var(--outline);
}

.drawn-view,
.drawn-track {
  fill: var(--shade);
  stroke: var(--outline);
}

.drawn-head,
.drawn-bar,
.drawn-mark-big {
  fill: var(--head);
  stroke: var(--head-line, var(--head));
}

.drawn-bar-light {
  fill: color-mix(in srgb, var(--accent) 35%, var(--page));
  stroke: var(--accent);
}

.drawn-gate {
  fill: var(--shade);
  stroke: var(--accent);
}

polygon.drawn-gate {
  fill: var(--page);
  stroke-width: 2;
}

.drawn-hole {
  fill: var(--warning-shade);
  stroke: var(--warning);
  stroke-dasharray: 5 4;
}

.drawn-mark,
.drawn-arrow-head {
  fill: var(--quiet);
}

.drawn-connector {
  fill: none;
  stroke: var(--quiet);
  stroke-width: 1.5;
}

.drawn-clock,
.drawn-icon {
  fill: none;
  stroke: var(--accent);
  stroke-width: 1.5;
}

.drawn-text,
.drawn-strong {
  fill: var(--text);
}

.drawn-label {
  fill: var(--quiet);
}

.drawn-missing {
  fill: var(--warning-text, var(--warning));
}

.drawn-big {
  fill: var(--accent);
}

.drawn-on-head,
.drawn-on-head-label {
  fill: var(--on-head);
}

@media (forced-colors: active) {
  .figure rect,
  .figure path,
  .figure polygon {
    fill: Canvas;
    stroke: CanvasText;
  }

  .figure polyline {
    stroke: CanvasText;
  }

  .figure .drawn-bar,
  .figure .drawn-mark,
  .figure .drawn-mark-big,
  .figure .drawn-arrow-head {
    fill: CanvasText;
  }

  .figure text {
    fill: CanvasText;
  }
}

@media print {
  /* What it says stands in the tables of the section, too. So does what a picture says that fits no sheet. */
  .as-table,
  .figure.tall {
    display: none;
  }

  .drawing svg {
    max-height: 195mm;
  }
}
`;

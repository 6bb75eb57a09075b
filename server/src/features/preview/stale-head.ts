/** Marks the head of a document as its sections are marked when they show an earlier state. */
export function markStaleHead(body: string): string {
  return body.replace('<header>', '<header class="stale">').replace('</h1>\n', `</h1>\n${note}`);
}

const note = '<p class="stale-note">The last readable state, because the text cannot be read at the moment.</p>\n';

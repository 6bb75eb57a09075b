/** The name under which every problem of ours stands in an editor. The extension looks for the same one. */
export const diagnosticSource = 'Partner Plan';

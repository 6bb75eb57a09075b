/**
 * The pictures of the walkthrough. VS Code puts them into a page that takes no style sheet but its own, so every colour
 * is an attribute of its shape, and names a colour of the theme. The second value is for a program that knows no themes.
 */
const paper = 'var(--vscode-editor-background, #ffffff)';
const ink = 'var(--vscode-foreground, #3b3b3b)';
const faint = 'var(--vscode-descriptionForeground, #717171)';
const accent = 'var(--vscode-focusBorder, #005fb8)';
const warning = 'var(--vscode-editorWarning-foreground, #bf8803)';
const font = 'var(--vscode-font-family, sans-serif)';

/** The files of the pictures, by the id of the step that shows them. */
export function walkthroughPictures(): ReadonlyMap<string, string> {
  return new Map([
    ['generate', picture('Questions that become a plan', generate)],
    ['check', picture('A finding and its fix', check)],
    ['preview', picture('The plan and its document side by side', preview)],
    ['share', picture('The document in the formats of its readers', share)],
    ['audit', picture('A report of what to do first', audit)],
  ]);
}

const generate = [
  sheet({ x: 140, y: 120, width: 200, height: 184, corner: 8 }),
  heading('M164 210h90'),
  lines('M180 232h120M180 252h96M180 272h110'),
  sheet({ x: 60, y: 16, width: 360, height: 168, corner: 10 }),
  text(84, 48, 'In which CRM do you track deals?'),
  text(366, 48, '4/9', { fill: faint }),
  marked({ x: 76, y: 66, width: 328, height: 30, corner: 5 }),
  text(92, 87, 'Salesforce'),
  text(92, 121, 'HubSpot'),
  text(92, 155, 'Another CRM'),
];

const check = [
  sheet({ x: 60, y: 20, width: 360, height: 280, corner: 10 }),
  heading('M88 56h80'),
  lines('M108 84h170M108 110h130'),
  heading('M88 146h110'),
  stroke('M86 160q5-7 10 0t10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0', { color: warning, width: 3 }),
  sheet({ x: 108, y: 176, width: 286, height: 60, corner: 6 }),
  circle({ x: 132, y: 206, radius: 10, color: warning }),
  stroke('M132 201v5M132 211v0', { color: warning, width: 4 }),
  text(156, 201, 'What happens when sales'),
  text(156, 221, 'already has the account?'),
  lines('M108 260h150'),
];

const preview = [
  sheet({ x: 24, y: 20, width: 204, height: 280, corner: 10 }),
  heading('M48 56h60M48 148h70M48 216h50'),
  lines('M64 82h110M64 104h90M64 126h120M64 170h100M64 192h80M64 240h116M64 262h90'),
  sheet({ x: 252, y: 20, width: 204, height: 280, corner: 10 }),
  text(276, 60, 'Tier structure', { size: 20, weight: 600 }),
  lines('M278 84h150M278 104h130'),
  sheet({ x: 276, y: 124, width: 156, height: 84, corner: 0 }),
  marked({ x: 276, y: 124, width: 156, height: 28, corner: 0 }),
  lines('M290 138h40M368 138h40M290 168h40M368 168h40M290 192h40M368 192h30M278 236h150M278 256h110'),
  stroke('M214 160h52M254 148l12 12-12 12', { color: accent, width: 4 }),
];

/** The formats as the step names them, from the top. */
const formats = ['Word', 'PDF', 'Web page', 'Tables', 'Calendar'];

const share = [
  sheet({ x: 40, y: 40, width: 170, height: 240, corner: 10 }),
  heading('M64 80h90M64 186h70'),
  lines('M66 108h116M66 130h100M66 152h120M66 212h116M66 234h90'),
  ...formats.flatMap((format, index) => {
    const y = 18 + index * 58;
    const middle = y + 26;
    return [
      stroke(`M226 160c40 0 26 ${middle - 160} 62 ${middle - 160}`, { color: accent, width: 3 }),
      sheet({ x: 292, y, width: 152, height: 48, corner: 8 }),
      text(314, middle + 4, format),
    ];
  }),
];

const audit = [
  sheet({ x: 60, y: 20, width: 360, height: 280, corner: 10 }),
  heading('M88 56h130'),
  lines('M90 84h220'),
  `<circle cx="102" cy="126" r="14" fill="${accent}"/>`,
  heading('M136 120h130'),
  lines('M138 142h220'),
  sheet({ x: 296, y: 104, width: 96, height: 26, corner: 13 }),
  text(316, 122, 'Do first'),
  circle({ x: 102, y: 192, radius: 13, color: accent }),
  heading('M136 182h110'),
  lines('M138 204h190'),
  circle({ x: 102, y: 254, radius: 13, color: accent }),
  heading('M136 244h140'),
  lines('M138 266h160'),
];

function picture(title: string, shapes: readonly string[]): string {
  const size = 'width="480" height="320" viewBox="0 0 480 320"';
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n  <title>${title}</title>`;
  return `${head}\n${shapes.map((shape) => `  ${shape}\n`).join('')}</svg>\n`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner: number;
}

function box({ x, y, width, height, corner }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}"`;
}

function sheet(place: Box): string {
  return `<rect ${box(place)} fill="${paper}" stroke="${faint}"/>`;
}

/** The row of a list that is chosen. The text on it keeps the contrast that it has on paper. */
function marked(place: Box): string {
  return `<rect ${box(place)} fill="${accent}" fill-opacity="0.18" stroke="${accent}"/>`;
}

interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
}

function stroke(path: string, { color, width, opacity }: Stroke): string {
  const clear = opacity === undefined ? '' : ` stroke-opacity="${opacity}"`;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${clear}/>`;
}

/** Words that need not be read. */
function lines(path: string): string {
  return stroke(path, { color: faint, width: 6, opacity: 0.55 });
}

function heading(path: string): string {
  return stroke(path, { color: ink, width: 8, opacity: 0.85 });
}

function circle({ x, y, radius, color }: { x: number; y: number; radius: number; color: string }): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${color}" stroke-width="4"/>`;
}

interface Lettering {
  readonly fill?: string;
  readonly size?: number;
  readonly weight?: number;
}

function text(x: number, y: number, words: string, { fill = ink, size = 15, weight = 400 }: Lettering = {}): string {
  return `<text x="${x}" y="${y}" fill="${fill}" font-family="${font}" font-size="${size}" font-weight="${weight}">${words}</text>`;
}

import { readFileSync } from 'node:fs';
import { filesBelow, root } from './files.ts';

/** A command as a page shows it. */
export interface DocumentedCommand {
  readonly page: string;
  readonly command: string;
}

/** The pages that people read, without those of the rules, which show no commands. */
export const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...filesBelow(['docs'], '.md').filter((page) => !/^docs\/rules\/./.test(page)),
];

/** What one could type, from every page: in blocks for a shell, in the steps of a CI, and in the text between. */
export function documentedCommands(): readonly DocumentedCommand[] {
  return pages.flatMap((page) => {
    const text = readFileSync(root + page, 'utf8');
    const commands = [...linesOfBlocks(text), ...codeInText(text)].filter((code) =>
      /^(\w+=\S+ )*(partner-plan|npm) /.test(code),
    );
    return [...new Set(commands)].map((command) => ({ page, command }));
  });
}

/** In YAML, a command stands behind a key or is an entry of a list. What is commented out is none. */
function linesOfBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^ *```\w*\n(.*?)^ *```/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) =>
      line
        .replace(/^\s*(?:- )?(?:(?:run|entry): )?/, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    );
}

function codeInText(text: string): readonly string[] {
  const outside = text.replace(/^ *```\w*\n.*?^ *```$/gms, '');
  return [...outside.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));
}

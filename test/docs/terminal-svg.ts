import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Draws recorded terminal output as an SVG picture: `node test/docs/terminal-svg.ts RECORDING OUT [COMMAND]`, with the command
 * that was typed above it. Lines that npm itself prints are left out.
 */
const [recording, out, command = 'npm ci && npm start'] = process.argv.slice(2);
if (!recording || !out) {
  process.stderr.write('usage: node test/docs/terminal-svg.ts RECORDING OUT [COMMAND]\n');
  process.exit(2);
}

const columns = 118;
const lineHeight = 19;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const colour = (line: string): string => {
  if (line.startsWith('$')) return '#8ecbff';
  if (line.includes('✔')) return '#8fd694';
  if (line.includes('FAILED')) return '#ff9b8e';
  return /^ *\d+ s {2}\S/.test(line) ? '#ffffff' : '#c3c9d0';
};

const lines = readFileSync(recording, 'utf8')
  .split('\n')
  .filter((line) => !/^(npm |> |real|user|sys)/.test(line))
  .map((line) => (line.length > columns ? `${line.slice(0, columns - 1)}…` : line));
while (lines[0] === '') lines.shift();
while (lines.at(-1) === '') lines.pop();
const shown = [`$ ${command}`, ...lines];

const height = (shown.length + 2) * lineHeight;
const width = columns * 8.05 + 40;
const text = shown
  .map((line, at) => `<text x="20" y="${(at + 1.6) * lineHeight}" fill="${colour(line)}">${escape(line)}</text>`)
  .join('\n');
writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" rx="8" fill="#16191d"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.2" xml:space="preserve">
${text}
</g>
</svg>
`,
);

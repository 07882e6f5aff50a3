const longestLine = 256;

/** The last line that says something, fit for a report: no control characters, and bounded. */
export const lastLine = (text: string): string => {
  const lines = text.split(/[\r\n]+/).map((line) => line.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim());
  const said = lines.findLast((line) => line !== '') ?? '';
  return said.slice(0, longestLine).replace(/[\p{Cs}\s]+$/u, '');
};

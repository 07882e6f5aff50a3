/**
 * One name for one delivered config, which controller and node derive each for itself from what the wire has anyway:
 * the config's version and the first characters of its hash (`docs/rules/eve-api.md 8`). Short, and safe in a log, a
 * label, a shell.
 */
export const configIdOf = (version: string, configHash: string): string => {
  const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9.]/g, '_');
  return `${plain(version).slice(0, 32)}-${plain(configHash).slice(0, 8)}`;
};

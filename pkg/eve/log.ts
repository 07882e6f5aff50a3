/** What this room needs of a logger; a pino logger fits. Values never hold keys, tokens or credentials. */
export interface EveLog {
  debug(values: object, message: string): void;
  info(values: object, message: string): void;
  warn(values: object, message: string): void;
  error(values: object, message: string): void;
}

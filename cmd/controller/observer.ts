/** Who is told of what passes between the controller and its nodes, to count it and to name it in logs. */
export interface Observer {
  /** The node was given this config, or has it already. */
  configServed(deviceUuid: string, configId: string, known: boolean): void;
  /** A node asked for a config that cannot be made as it is stored, or not in whole. */
  configFaulty(): void;
  /** An info message of the node was stored; answers the config that the node was served last, as far as is known. */
  infoStored(deviceUuid: string, kind: string): string | undefined;
}

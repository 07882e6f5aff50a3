/** What a program of a node is, to those who start it, watch it, or put it into an image. */
interface Program {
  readonly startedBy: 'init' | 'supervisor' | 'operator';
  /** the watchdog resets the machine when it ends or hangs */
  readonly watched: boolean;
  /** one of the pair that a slot brings, which an embedded node starts as well */
  readonly agent: boolean;
}

/** Every program that a slot carries, the most basic first. */
const programs = {
  supervisor: { startedBy: 'init', watched: true, agent: false },
  watchdog: { startedBy: 'supervisor', watched: false, agent: false },
  baseosmgr: { startedBy: 'supervisor', watched: true, agent: true },
  zedagent: { startedBy: 'supervisor', watched: true, agent: true },
  basalt: { startedBy: 'operator', watched: false, agent: false },
} as const satisfies Readonly<Record<string, Program>>;

type Table = typeof programs;
export type ProgramName = keyof Table;

/** The names of those programs whose rows have these values. */
type NamesWhere<Row extends Partial<Program>> = { [N in ProgramName]: Table[N] extends Row ? N : never }[ProgramName];

export const programNames = Object.keys(programs) as readonly ProgramName[];

const where = <Row extends Partial<Program>>(row: Row): readonly NamesWhere<Row>[] =>
  programNames.filter((name): name is NamesWhere<Row> =>
    Object.entries(row).every(([key, value]) => programs[name][key as keyof Program] === value),
  );

export type SupervisedName = NamesWhere<{ startedBy: 'supervisor' }>;
export const supervisedNames: readonly SupervisedName[] = where({ startedBy: 'supervisor' } as const);

export type AgentName = NamesWhere<{ agent: true }>;
export const agentNames: readonly AgentName[] = where({ agent: true } as const);

export const watchedNames: readonly ProgramName[] = where({ watched: true } as const);

import type { Command } from 'commander';
import { merge, debounceTime, concatMap } from 'rxjs';
import { topics } from '#pkg/topics/index.ts';
import { followEvents } from '../events.ts';
import { interruptSignal } from '../interrupt.ts';
import { viewOfTopics, type VersionView } from '../node-view.ts';
import { rowLine } from '../row-text.ts';
import { openTarget, type ControllerTarget, type NodeTarget } from '../target.ts';
import { terminalOf, type Terminal } from '../terminal.ts';
import { readTimeline } from '../timeline.ts';
import { openTopics } from '../topic-snapshot.ts';

const watchController = async (terminal: Terminal, target: ControllerTarget, stop: AbortSignal): Promise<void> => {
  const { last } = await readTimeline(target.api, target.node);
  // the last known state first, so that the screen is not empty
  const events = followEvents(target.api, target.node, Math.max(0, last - 5), stop, (why) => terminal.note(`(${why})`));
  for await (const event of events) {
    if (event.type === 'timeline') terminal.line(event.row, rowLine(event.row));
    if (event.type === 'content')
      terminal.line(
        event.contentTree,
        `          ${event.contentTree.displayName}: ${event.contentTree.state.toLowerCase()} ${event.contentTree.progressPercentage}%`,
      );
    if (event.type === 'node') terminal.line(event, `          node: ${event.what}`);
  }
};

const lineOf = (view: VersionView): string =>
  [view.slot || '-', view.state || '-', view.version || '(empty)', view.activity, view.error.split('\n')[0]]
    .filter((text) => text !== '')
    .join(' ');

const watchTopics = async (terminal: Terminal, target: NodeTarget, stop: AbortSignal): Promise<void> => {
  const pubsub = openTopics(target);
  const shown = new Map<string, string>();
  const show = (key: string, text: string, value: unknown): void => {
    if (shown.get(key) === text) return;
    shown.set(key, text);
    terminal.line(value, `${new Date().toISOString().slice(11, 19)}  ${text}`);
  };
  const changes = merge(
    pubsub.subscribe(topics.ZbootStatus),
    pubsub.subscribe(topics.BaseOsStatus),
    pubsub.subscribe(topics.ContentTreeStatus),
    pubsub.subscribe(topics.NodeAgentStatus),
    pubsub.subscribe(topics.EngineStatus),
  );
  const subscription = changes
    .pipe(
      debounceTime(100),
      concatMap(async () => await viewOfTopics(pubsub, target.name)),
    )
    .subscribe((view) => {
      show('state', `${view.name}: ${view.state}, engine ${view.facts['engine'] ?? ''}`, { state: view.state });
      for (const version of view.versions) show(`${version.slot}/${version.version}`, lineOf(version), version);
    });
  await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  subscription.unsubscribe();
  await pubsub.close();
};

/** `basalt watch` */
export const addWatch = (program: Command): void => {
  program
    .command('watch')
    .description('show what happens on a node as it happens, until Ctrl-C')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const stop = interruptSignal();
      const target = await openTarget(terminal.options);
      if (target.kind === 'node') {
        await watchTopics(terminal, target, stop);
        return;
      }
      try {
        await watchController(terminal, target, stop);
      } finally {
        await target.api.close();
      }
    });
};

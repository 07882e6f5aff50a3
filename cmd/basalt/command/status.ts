import type { Command } from 'commander';
import { viewOfController, viewOfTopics } from '../node-view.ts';
import { showView } from '../show-view.ts';
import { openTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { openTopics } from '../topic-snapshot.ts';

/** `basalt status` */
export const addStatus = (program: Command): void => {
  program
    .command('status')
    .description('show what a node runs, what is wanted and what became of it')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const target = await openTarget(terminal.options);
      if (target.kind === 'controller') {
        try {
          const { detail, view } = await viewOfController(target.api, target.node);
          terminal.result(detail, showView(view));
        } finally {
          await target.api.close();
        }
        return;
      }
      const pubsub = openTopics(target);
      try {
        const view = await viewOfTopics(pubsub, target.name);
        terminal.result(view, showView(view));
      } finally {
        await pubsub.close();
      }
    });
};

import type { ConfigAction } from '#pkg/nodeconfig/config-plan.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import type { BaseOsConfig } from '#pkg/topics/baseos.ts';
import type { Board } from './board.ts';
import type { Run } from './run.ts';

/** Carries out one action of what the rules plan for a config, in the boot that has received it. */
export const act = (board: Board, run: Run, action: ConfigAction): void => {
  const { agents, contents } = run;
  switch (action.kind) {
    case 'properties':
      agents.tellHealth({ kind: 'properties', properties: healthProperties(action.values) });
      break;
    case 'resendInfo':
      run.resend = true;
      break;
    case 'storeCounter':
      board.persist.seen[action.what] = action.counter;
      break;
    case 'command':
      agents.tellHealth({ kind: 'command', request: action.request });
      break;
    case 'fetchCerts':
      run.fetchCerts = true;
      break;
    case 'datastores':
      run.datastores = action.datastores;
      break;
    case 'baseos':
      wishFor(board, run, action.baseos);
      break;
    case 'contentTrees': {
      const wanted = new Set(action.contentTrees.map((tree) => tree.ContentID));
      for (const id of contents.ids) if (!wanted.has(id)) contents.drop(id);
      for (const tree of action.contentTrees) {
        const stores = run.datastores.filter(({ UUID }) => tree.DatastoreIDList.includes(UUID));
        contents.want(tree, stores);
      }
      break;
    }
    case 'keepOnly':
      if (run.wish?.ContentTreeUUID !== action.baseos) wishFor(board, run, undefined);
      for (const id of contents.ids) if (!action.contentTrees.includes(id)) contents.drop(id);
      break;
  }
};

/** In the order of `cmd/zedagent/act.ts`: a version that only got another content tree is never without a request. */
const wishFor = (board: Board, run: Run, wish: BaseOsConfig | undefined): void => {
  const before = run.wish;
  run.wish = wish;
  const withdraw = () => {
    if (before !== undefined && before.ContentTreeUUID !== wish?.ContentTreeUUID)
      run.agents.tellBaseOs({ at: board.at(), kind: 'baseOsConfigDeleted', key: before.ContentTreeUUID });
  };
  const renamed = before?.BaseOsVersion === wish?.BaseOsVersion;
  if (!renamed) withdraw();
  if (wish !== undefined)
    run.agents.tellBaseOs({ at: board.at(), kind: 'baseOsConfig', key: wish.ContentTreeUUID, config: wish });
  if (renamed) withdraw();
};

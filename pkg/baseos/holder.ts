import type { AbState } from './state.ts';

/** The name under which the controller's config and the update policy hold the engine. */
export const configHolder = 'eve-config';

/** Who holds the engine and for what; empty when it is free. */
export const holderOf = (state: AbState): { readonly holder: string; readonly op: string } => {
  const { activity } = state;
  switch (activity.kind) {
    case 'idle':
      return { holder: '', op: '' };
    case 'inspecting':
    case 'checking':
      return { holder: activity.request.Source, op: activity.request.Op };
    case 'table':
      return { holder: activity.request?.Source ?? configHolder, op: activity.request?.Op ?? activity.why };
    case 'clearing':
    case 'writing':
    case 'reading':
      return {
        holder: activity.job.request?.Source ?? configHolder,
        op: activity.job.request?.Op ?? 'install',
      };
  }
};

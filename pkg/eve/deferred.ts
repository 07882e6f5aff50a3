/**
 * The deferred queue of info messages (`docs/rules/eve-api.md 9.4`): pure, its four parts lie in `deferred/`. The shell
 * feeds events to `step`, runs the effects, and sends `wake` at the time that `wakeAt` gives.
 */
export { type DeferredEffect, type DeferredStep } from './deferred/effect.ts';
export { type DeferredEvent, type Delivery } from './deferred/event.ts';
export { wakeAt } from './deferred/next.ts';
export { type DeferredState, emptyQueue, type Message, type Priority } from './deferred/state.ts';
export { step } from './deferred/step.ts';

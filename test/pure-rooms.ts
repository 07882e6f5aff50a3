/** Rooms that decide: no effect, no clock, no chance of their own; folders of `pkg`. */
export const pureRooms = [
  'baseos',
  'clock',
  'health',
  'swinfo',
  'gpt',
  'machine',
  'manifest',
  'nodeconfig',
  'topics',
  'watchdog',
  'configprops',
  'errors',
  'rollout',
] as const;

const mebibyte = 1024 * 1024;

/** The three images of the story; v2 is large enough for its download to be watched. */
export const storyImages = {
  v1: { version: '1.0.0-kvm-amd64', variant: 'good', size: 0 },
  v2: { version: '2.0.0-kvm-amd64', variant: 'good', size: 160 * mebibyte },
  v3: { version: '3.0.0-kvm-amd64', variant: 'agent-dies', size: 8 * mebibyte },
} as const;

/** Room for the largest of them, and for what a newcomer tries next. */
export const storySizes = { slot: 300 * mebibyte, persist: 16 * mebibyte };

export const storySerial = 'basalt-1';

/** The shortest timers that the property table allows: a window of 30 s instead of 10 minutes. */
export const storyProperties: Readonly<Record<string, string>> = {
  'timer.config.interval': '5',
  'timer.deviceinfo.interval': '30',
  'timer.test.baseimage.update': '30',
  'timer.update.fallback.no.network': '60',
};

/** Of the machine: a second where a real node takes half a minute. */
export const storyNodeOptions = ['--reboot-delay', '1', '--watchdog-delay', '1', '--rescue-delay', '5'];

/** MiB a second: as over a good line, so that there is a download to be seen at all. */
export const storyRate = 20;

/** `WDIOF_CARDRESET` of the kernel's watchdog interface: the last reset was the watchdog's. */
const cardReset = 0x20;

/**
 * Whether the hardware watchdog reset the machine, by the text of its `bootstatus` in sysfs; undefined when it does not
 * say: no such file, or no number in it (`docs/rules/eve-baseos.md 3.9`).
 */
export const resetByWatchdog = (bootstatus: string | undefined): boolean | undefined => {
  const text = bootstatus?.trim() ?? '';
  if (!/^(?:\d{1,10}|0x[0-9a-f]{1,8})$/i.test(text)) return undefined;
  return (Number(text) & cardReset) !== 0;
};

/** Calls through at most once a second; `end` always calls, so that the last value is seen. */
export const onceASecond = <T>(report: (value: T) => void, now: () => number = () => performance.now()) => {
  let last = -Infinity;
  const end = (value: T): void => {
    last = now();
    report(value);
  };
  return {
    step: (value: T): void => {
      if (now() - last >= 1000) end(value);
    },
    end,
  };
};

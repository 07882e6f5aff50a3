const pattern = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. */
const daysSince1970 = (year: number, month: number, day: number): number => {
  // counted from 1 March, so that the leap day is the last of its year
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** An RFC 3339 time in milliseconds since 1970; undefined for the unset time (year 1) and for anything that is no time. */
export const millisOf = (text: string): number | undefined => {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  if (Number(year) <= 1) return undefined;
  const ahead = Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0);
  const offset = sign === '-' ? -ahead : ahead;
  const seconds =
    daysSince1970(Number(year), Number(month), Number(day)) * 86_400 +
    Number(hour) * 3600 +
    (Number(minute) - offset) * 60 +
    Number(second);
  return seconds * 1000 + Math.trunc(Number(`0${fraction ?? ''}`) * 1000);
};

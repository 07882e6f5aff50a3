import { columns, everything, type Column, type FleetQuery } from './fleet.ts';

/** The filters of the fleet as they stand in the address, so that a view can be kept and sent to somebody. */
export const toSearch = (query: FleetQuery): string => {
  const search = new URLSearchParams();
  for (const key of ['text', 'status', 'version', 'group'] as const) if (query[key] !== '') search.set(key, query[key]);
  if (query.sort !== everything.sort || query.descending) {
    search.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};

export const fromSearch = (search: URLSearchParams): FleetQuery => {
  const sort = search.get('sort') ?? '';
  const column = columns.find((name) => name === sort.replace(/^-/, ''));
  return {
    text: search.get('text') ?? '',
    status: search.get('status') ?? '',
    version: search.get('version') ?? '',
    group: search.get('group') ?? '',
    sort: column ?? everything.sort,
    descending: column !== undefined && sort.startsWith('-'),
  };
};

/** A click on a column's head: the same column turns around, another one starts upward. */
export const sortedBy = (query: FleetQuery, column: Column): FleetQuery => ({
  ...query,
  sort: column,
  descending: query.sort === column && !query.descending,
});

/** The rows of a long list that must exist so that scrolling shows no gap, and the space to keep free for the others. */
export interface Window {
  readonly first: number;
  /** not included */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

export const windowOf = (
  list: { readonly count: number; readonly rowHeight: number },
  view: { readonly top: number; readonly height: number },
  overscan = 8,
): Window => {
  const { count, rowHeight } = list;
  const visible = Math.ceil(view.height / rowHeight);
  // a list that was just filtered may be shorter than the scroll position it still has
  const top = Math.min(Math.max(0, Math.floor(view.top / rowHeight)), Math.max(0, count - visible));
  const first = Math.max(0, top - overscan);
  const end = Math.min(count, top + visible + overscan);
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight };
};

/** Where to scroll so that a row is in sight; `top` as it is when it is already. */
export const scrollTo = (index: number, rowHeight: number, view: { readonly top: number; readonly height: number }) => {
  const above = index * rowHeight;
  const below = above + rowHeight - view.height;
  if (above < view.top) return above;
  return below > view.top ? below : view.top;
};

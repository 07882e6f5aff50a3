import type { ComponentChildren } from 'preact';

/** What a part of a page is about, and the button that adds to it. */
export const SectionHead = ({
  children,
  add,
  onAdd,
}: {
  readonly children: ComponentChildren;
  readonly add: string;
  readonly onAdd: () => void;
}) => (
  <div class="section-head">
    <p class="hint">{children}</p>
    <button type="button" class="primary" onClick={onAdd}>
      {add}
    </button>
  </div>
);

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly name: string; readonly to: string; readonly text: string }[];
  readonly at: string;
}

/** Parts of a page, each with an address of its own. */
export const Tabs = ({ label, tabs, at }: Props) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ name, to, text }) => (
      <a key={name} href={to} aria-current={at === name ? 'page' : undefined}>
        {text}
      </a>
    ))}
  </nav>
);

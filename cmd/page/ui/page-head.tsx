import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';

interface Props {
  readonly title: string;
  /** where one came from */
  readonly back?: { readonly to: string; readonly label: string };
  /** beside the title */
  readonly children?: ComponentChildren;
  /** below it */
  readonly below?: ComponentChildren;
}

/** The head of a page: where one is, how that is, what can be done. */
export const PageHead = ({ title, back, children, below }: Props) => (
  <header class="page-head">
    {back && (
      <a class="back" href={back.to}>
        <Icon name="back" /> {back.label}
      </a>
    )}
    <div class="page-title">
      <h1>{title}</h1>
      {children}
    </div>
    {below}
  </header>
);

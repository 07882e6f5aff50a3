/** What went wrong with what was asked for, read out at once; nothing when nothing did. */
export const Problem = ({ text }: { readonly text: string }) =>
  text === '' ? null : (
    <p class="problem" role="alert">
      {text}
    </p>
  );

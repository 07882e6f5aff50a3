export interface AnswerPort {
  /** the session is over */
  readonly unauthorised: () => void;
  /** the controller's clock, milliseconds since 1970, as an answer tells it */
  readonly clock: (at: number) => void;
}

/** Takes from each answer of the controller what concerns the page as a whole. */
export const hearAnswers =
  ({ unauthorised, clock }: AnswerPort) =>
  (path: string, { status, headers }: Pick<Response, 'status' | 'headers'>): void => {
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) clock(date);
    // there it says that nobody is signed in yet, or that the password was wrong
    if (status === 401 && !path.startsWith('/session')) unauthorised();
  };

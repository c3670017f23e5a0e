/** Something that the person at the command line can mend: one sentence, exit status 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

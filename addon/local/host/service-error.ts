/** A failure that a service reports to the script, where it arrives as an `Exception` of the script's own realm. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

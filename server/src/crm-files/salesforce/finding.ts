/** Something in a folder for Salesforce that a deploy or the first user would stumble over. */
export interface CheckFinding {
  readonly file: string;
  /** The name of what is checked, for tests and reports: `long-text-required`. */
  readonly check: string;
  readonly message: string;
}

/**
 * Waits for pauses while a person types: what is asked for is done when nothing else was asked for in the meantime.
 */
export class Pause {
  private readonly milliseconds: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /** Does it after the pause. What was asked for before and has not been done is forgotten. */
  after(run: () => void): void {
    this.cancel();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      run();
    }, this.milliseconds);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** In milliseconds: long enough that nobody is told of what is over again after the next key. */
const patience = 1_500;

/** Says something to people who do not see the page, when it has been true for a moment and is not said yet. */
export function announcer(status: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, patience);
  };
}

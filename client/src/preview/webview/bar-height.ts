/** Tells the style sheet how high the bar is, so that what is brought into view stays clear of it. */
export function measureBar(bar: HTMLElement): void {
  const tell = (): void => {
    document.documentElement.style.setProperty('--bar-height', `${bar.getBoundingClientRect().height}px`);
  };
  new ResizeObserver(tell).observe(bar, { box: 'border-box' });
  tell();
}

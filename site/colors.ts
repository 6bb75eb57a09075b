const key = 'partner-plan-colors';

/** The button that takes the other colors than the system asks for. What was chosen is kept on this machine. */
export function addColors(): void {
  const button = document.querySelector<HTMLButtonElement>('#colors');
  if (button === null) return;
  const kept = remembered();
  const isDark = (): boolean => {
    const { colorScheme } = document.documentElement.style;
    return colorScheme === '' ? matchMedia('(prefers-color-scheme: dark)').matches : colorScheme === 'dark';
  };
  const show = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.ariaLabel = isDark() ? 'Light colors' : 'Dark colors';
  };
  if (kept === 'dark' || kept === 'light') document.documentElement.style.colorScheme = kept;
  button.addEventListener('click', () => {
    document.documentElement.style.colorScheme = isDark() ? 'light' : 'dark';
    remember(document.documentElement.style.colorScheme);
    show();
  });
  show();
}

/** A browser may refuse to keep anything for pages from a folder. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(colors: string): void {
  try {
    localStorage.setItem(key, colors);
  } catch {
    // The choice then holds for this page.
  }
}

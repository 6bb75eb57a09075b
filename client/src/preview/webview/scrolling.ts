/** Tells scrolling by a person from that of the preview itself. */
export interface Scrolling {
  /** Does something after which the page may stand elsewhere, without a person having scrolled it. */
  own(act: () => void): void;
}

/** Looks at the page once for each picture of it, however often it was scrolled. */
export function listenForScrolling(scrolled: (byPerson: boolean) => void): Scrolling {
  let isLooking = false;
  /** Where the page stood when the preview moved it last. */
  let ownTop = 0;

  function look(): void {
    isLooking = false;
    scrolled(Math.abs(window.scrollY - ownTop) >= 1);
    ownTop = -1;
  }

  window.addEventListener('scroll', () => {
    if (!isLooking) requestAnimationFrame(look);
    isLooking = true;
  });
  // A page that becomes shorter in another window moves by itself.
  window.addEventListener('resize', () => {
    ownTop = window.scrollY;
  });
  return {
    own(act) {
      const before = window.scrollY;
      act();
      if (window.scrollY !== before) ownTop = window.scrollY;
    },
  };
}

/** Marks the section that is being read in every list of contents, and closes the one in the bar when it has led somewhere. */
export function startContents(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.bar details');
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) menu.open = false;
  });
  menu?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });

  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')];
  const sections = document.querySelectorAll('section.prose');
  if (links.length === 0 || !('IntersectionObserver' in window)) return;
  // Where the eye is: a band below the bar, so that at most one section is in it.
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const id = target.querySelector('h2')?.id ?? '';
        for (const link of links)
          if (link.hash === `#${id}`) {
            if (isIntersecting) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
          }
      }
    },
    { rootMargin: '-20% 0px -79% 0px' },
  );
  for (const section of sections) observer.observe(section);
}

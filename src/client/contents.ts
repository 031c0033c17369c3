/** Marks, in a list of a page's sections, the one that is being read: the last whose heading stands in the upper third. */
export function followSections(nav: HTMLElement): void {
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('li a')]
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  // Without an upper end, so that a jump over sections is told as well.
  const watch = new IntersectionObserver(mark, { rootMargin: '10000000% 0px -66% 0px' })
  for (const heading of headings) if (heading) watch.observe(heading)

  function mark(): void {
    const line = innerHeight * 0.34
    const current = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line)
    for (const [place, link] of links.entries()) {
      if (place === current) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    }
  }
}

// On the desk: puts an embed's rules for paper in force on the screen, and says whether an embed fits its frame.

/** Looks after every frame below: those that stand for print, and those with a declared height. */
export function dressFrames(below: ParentNode): void {
  for (const frame of below.querySelectorAll('iframe')) {
    const dress = () => {
      if (frame.dataset.look === 'print') printOnScreen(frame.contentDocument!)
      if (frame.dataset.declared) sayFit(frame)
    }
    frame.addEventListener('load', dress)
    if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') dress()
  }
}

/** Every rule for print holds, and none that is for the screen alone. Page sizes and breaks are beyond a screen. */
function printOnScreen({ styleSheets }: Document): void {
  for (const sheet of styleSheets) turn(sheet.cssRules)
}

function turn(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ('media' in rule && 'cssRules' in rule) {
      const media = rule.media as MediaList
      if (media.mediaText === 'print') media.mediaText = 'all'
      else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = 'not all'
      else if (/prefers-color-scheme: dark/.test(media.mediaText)) media.mediaText = 'not all'
    }
    if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList)
  }
}

function sayFit(frame: HTMLIFrameElement): void {
  const mark = frame.closest('figure')?.querySelector<HTMLElement>('[data-fit]')
  const { body } = frame.contentDocument!
  if (!mark) return
  const needs = Math.ceil(body.getBoundingClientRect().height)
  const isCut = needs > Number(frame.dataset.declared)
  mark.dataset.is = isCut ? 'cut' : 'fit'
  mark.textContent = (isCut ? mark.dataset.cut! : mark.dataset.fit!).replace('{needs}', String(needs))
}

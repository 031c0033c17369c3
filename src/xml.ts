/** Any sign that XML 1.0 cannot hold, not even as an escape: most control characters, and halves of a pair alone. */
const unfit = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text, or finished XML, in which the mark for a lost sign stands for every sign that XML cannot hold. */
export function fitForXml(text: string): string {
  return text.replace(unfit, '\ufffd')
}

/** A text as it may stand in XML, between tags or in quotation marks. */
export function escapeXml(text: string): string {
  return fitForXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// What the import shows while it reads.

/** On a terminal one line that rewrites itself; elsewhere a line every 25 workbooks. */
export function showProgress(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): (done: number, all: number, file: string) => void {
  return (done, all, file) => {
    const line = `read ${done} of ${all}  ${file}`
    if (out.isTTY) out.write(`\r\u001b[2K${line}${done === all ? '\n' : ''}`)
    else if (done % 25 === 0 || done === all) out.write(`${line}\n`)
  }
}

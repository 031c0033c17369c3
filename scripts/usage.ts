/** Prints how a command is used, and ends it, where that is all that it was asked for. */
export function tellUsage(usage: string): void {
  if (!process.argv.slice(2).some((option) => option === '--help' || option === '-h')) return
  console.log(usage)
  process.exit(0)
}

/** An agency's id as its state and name give it. Shared by the build and the look-up, so that ids need not be sent. */
export function slugOf(state: string, agency: string): string {
  return `${state}-${agency}`
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

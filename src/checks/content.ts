export function checkContent(): import('../problems.ts').Problem[] {
  return []
}

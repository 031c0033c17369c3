// Days that the site may name: of its data, its releases and its ledger. The build knows no other and asks no clock.
import { dataPackage } from '../catalogue.ts'
import { compareText } from '../problems.ts'
import { releases } from '../records.ts'
import type { Language } from '../site.ts'
import { ledger } from '../words.ts'

/** Day on which the site was first released; undefined before that. */
export function firstReleased(): string | undefined {
  return releases()
    .map(({ released }) => released)
    .sort(compareText)[0]
}

/** The last day on which anything that the site says is known to have changed: that of its data before any release. */
export function lastChanged(language: Language): string {
  const days = [
    dataPackage.version,
    ...releases().map(({ released }) => released),
    ...ledger(language).map(({ on }) => on),
  ]
  return days.sort(compareText).at(-1)!
}

// What the words of a file are judged by: its language, the wordings that can be checked, and names.
import { z } from 'zod'
import { languages, texts } from '../catalogue.ts'
import { once } from '../once.ts'
import { stopOn } from '../problems.ts'
import { rowsOf } from '../rows.ts'
import { parseRecords } from '../schema/record.ts'
import { type Language, site } from '../site.ts'
import { agencies } from '../tables/agencies.ts'
import { counties } from '../tables/counties.ts'
import { places } from '../tables/places.ts'
import { wordings } from '../words.ts'
import type { Judge } from './claims.ts'

/** Texts with digits that may stand as they are: names, from content/names.yml. */
export function namesWithDigits(): string[] {
  if (texts.names.size === 0) {
    stopOn([{ file: 'content/names.yml', message: 'is missing', hint: 'restore it from version control' }])
  }
  const read = [...texts.names].map(([file, text]) => parseRecords(z.string().min(1), text, file))
  stopOn(read.flatMap(({ problems }) => problems))
  return read.flatMap(({ records }) => records.map(({ record }) => record))
}

/** What texts of a language are judged by. */
export function judgeOf(language: Language): Judge {
  return { wordings: wordings(language), names: namesWithDigits() }
}

/** Language of a file of content: its folder, or its name. */
export function languageIn(file: string): Language {
  return languages.find((language) => file.split(/[/.]/).includes(language)) ?? site.language
}

/** The agencies of the table, and the counties and towns that there are: read once, for there are many towns. */
export const knownAgencies = once(() => ({
  names: new Set(rowsOf(agencies).map(({ agency }) => agency)),
  places: new Set([
    ...rowsOf(counties).map(({ county }) => county),
    ...rowsOf(places).map(({ place }) => townOf(place)),
  ]),
}))

/** A town’s name without the kind of place that the census adds to it in lower case. */
function townOf(place: string): string {
  return place.replace(/ (?:[a-z][a-z ()]*|CDP)$/, '')
}

// Facts, sources and releases, read from the files that hold them. Each file is read once.
import { texts } from './catalogue.ts'
import { once } from './once.ts'
import { stopOn } from './problems.ts'
import { type Fact, factSchema } from './schema/fact.ts'
import { parseRecord, parseRecords, readRecord, stemOf } from './schema/record.ts'
import { type Release, releaseSchema } from './schema/release.ts'
import { type Source, sourceSchema } from './schema/source.ts'

/** Every fact by id. Stops on the mistakes of all files at once. */
export const facts = once(() => {
  const read = [...texts.facts].map(([file, text]) => parseRecords(factSchema, text, file))
  stopOn(read.flatMap(({ problems }) => problems))
  return new Map(read.flatMap(({ records }) => records.map(({ record }): [string, Fact] => [record.id, record])))
})

/** Every source by id. Stops on the mistakes of all files at once. */
export const sources = once(() => {
  const read = [...texts.sources].map(([file, text]) => ({ file, ...parseRecord(sourceSchema, text, file) }))
  stopOn(read.flatMap(({ problems }) => problems))
  return new Map(read.map(({ file, record }): [string, Source] => [stemOf(file), record!]))
})

/** What each release said, in no order. Stops on one that cannot be read, or is not of the day of its name. */
export const releases = once((): readonly Release[] =>
  [...texts.releases].map(([file, text]) => {
    const release = readRecord(releaseSchema, text, file)
    if (release.released === stemOf(file)) return release
    const hint = 'restore the file from version control: npm run release writes it'
    return stopOn([{ file, message: `says that it is of ${release.released}`, hint }])
  }),
)

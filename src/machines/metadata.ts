// What pages say of themselves to machines, in the words of schema.org.
import { chartOf, dataPackage } from '../catalogue.ts'
import { captionOf } from '../render/caption.ts'
import { filesOf } from '../render/download.ts'
import { addressIn, cardOf, type Language, site } from '../site.ts'
import { firstReleased, lastChanged } from './days.ts'

/** An object of JSON-LD. */
export type Linked = Record<string, unknown>

const licence = dataPackage.licenses[0]!.path
const types: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
}

/** The site itself: on its front page. */
export function websiteOf({ description, language }: { description: string; language: Language }): Linked {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: whole(addressIn(language, '/')),
    description,
    ...common(language),
  }
}

/** A chapter. Its days are those of the releases and the ledger; before the first release it has none but the data's. */
export function articleOf({
  title,
  description,
  path,
  order,
  language,
}: {
  title: string
  description: string
  path: string
  order: number | undefined
  language: Language
}): Linked {
  const published = firstReleased()
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    url: whole(path),
    mainEntityOfPage: whole(path),
    image: whole(cardOf(path)),
    position: order,
    ...(published ? { datePublished: published } : {}),
    dateModified: lastChanged(language),
    author: organisation,
    isPartOf: { '@type': 'WebSite', name: site.name, url: whole(addressIn(language, '/')) },
    ...common(language),
  }
}

/** A chart as the data behind it, with every file in which it can be taken away. */
export function datasetOfChart(id: string, language: Language): Linked {
  const { title, takeaway, note, origins } = captionOf(id, language)
  const path = addressIn(language, `/charts/${id}/`)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${takeaway} ${note}`,
    url: whole(path),
    image: whole(cardOf(path)),
    dateModified: dataPackage.version,
    creator: organisation,
    isBasedOn: origins.flatMap(({ path }) => (path ? [new URL(path, site.origin).href] : [])),
    variableMeasured: Object.entries(chartOf(id).columns).map(([name, { description }]) => ({
      '@type': 'PropertyValue',
      name,
      description,
    })),
    distribution: filesOf(id, language).map(({ href }) => downloadOf(href)),
    ...common(language),
  }
}

/** A state's agreements as a data set, with its file. */
export function datasetOfPlace({
  name,
  description,
  path,
  csv,
  language,
}: {
  name: string
  description: string
  path: string
  csv: string
  language: Language
}): Linked {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: whole(path),
    dateModified: dataPackage.version,
    creator: organisation,
    spatialCoverage: name,
    distribution: [downloadOf(csv)],
    ...common(language),
  }
}

/** The pinned package: one data set, whose parts are the tables. */
export function datasetOfPackage(language: Language): Linked {
  const { title, description, version, resources } = dataPackage
  const page = addressIn(language, '/data/')
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    url: whole(page),
    version,
    dateModified: version,
    creator: organisation,
    distribution: ['/data/datapackage.json', '/data/datapackage.zip'].map(downloadOf),
    hasPart: resources.map(({ name, title, description, licenses }) => ({
      '@type': 'Dataset',
      name: title,
      description,
      url: whole(`${page}#${name}`),
      license: licenses[0]?.path,
      creator: organisation,
      distribution: [downloadOf(`/data/${name}.csv`)],
    })),
    ...common(language),
  }
}

/** A file that can be taken away, by its path. */
function downloadOf(path: string): Linked {
  return {
    '@type': 'DataDownload',
    contentUrl: whole(path),
    encodingFormat: types[path.slice(path.lastIndexOf('.') + 1)],
  }
}

const organisation = { '@type': 'Organization', name: site.name, url: `${site.origin}/` }

function common(language: Language): Linked {
  return { publisher: organisation, license: licence, isAccessibleForFree: true, inLanguage: language }
}

function whole(path: string): string {
  return `${site.origin}${path}`
}

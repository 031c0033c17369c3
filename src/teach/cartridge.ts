import { strToU8 } from 'fflate'
import { formatNumber } from '../format.ts'
import { captionOf } from '../render/caption.ts'
import { pack as zip } from '../render/files.ts'
import { addressIn, type Language, site } from '../site.ts'
import { ui } from '../words.ts'
import { escapeXml } from '../xml.ts'
import { textOfFile } from './file.ts'
import { htmlOf, rightsIn } from './html.ts'
import { type Folder, linkXml, manifestOf, type Resource, topicXml } from './manifest.ts'
import type { Pack } from './pack.ts'
import { keyOf, type Section, sheetOf } from './sections.ts'

/** A pack as an IMS Common Cartridge: the bytes of its archive. */
export function cartridgeOf(pack: Pack, language: Language): Uint8Array<ArrayBuffer> {
  const folders = foldersOf(pack, language)
  const manifest = manifestOf({
    id: `deputized-${pack.id}`,
    title: `${site.name}: ${pack.title}`,
    description: pack.about,
    rights: rightsIn(language),
    language,
    folders,
  })
  const files = folders.flatMap(({ resources }) => resources.map(({ path, content }) => [path, strToU8(content)]))
  return zip({ 'imsmanifest.xml': strToU8(manifest), ...Object.fromEntries(files) })
}

function foldersOf(pack: Pack, language: Language): Folder[] {
  const { title, terms, discussion } = pack
  const page = (name: string, sections: readonly Section[], more?: { text: string; href: string }) =>
    htmlOf({ title: `${name}: ${title}`, sections, ...(more ? { more } : {}) }, { language, hrefOf: within(pack) })
  const print = { text: ui('teach-print', language), href: `${site.origin}${pack.href.sheet}` }
  const named = (key: string) => ui(key, language)
  const words: Section = {
    level: 2,
    heading: named('teach-vocabulary'),
    blocks: [{ kind: 'terms', terms: terms.map(({ term, short }) => ({ term: [term], text: [short] })) }],
  }
  return [
    {
      id: 'students',
      title: named('teach-students'),
      resources: [
        {
          ...{ id: 'sheet', kind: 'page', title: named('teach-sheet'), path: 'students/sheet.html' },
          content: page(named('teach-sheet'), sheetOf(pack, language), print),
        },
        {
          ...{ id: 'words', kind: 'page', title: named('teach-vocabulary'), path: 'students/words.html' },
          content: page(named('teach-vocabulary'), [words]),
        },
      ],
    },
    { id: 'links', title: named('teach-links'), resources: [...linksOf(pack, language), ...filesOf(pack)] },
    {
      id: 'discussion',
      title: named('teach-discussion'),
      resources: discussion.map(({ question }, index): Resource => {
        const number = formatNumber(index + 1, language)
        const name = named('teach-topic').replace('{number}', number)
        const content = topicXml(name, `<p>${escapeXml(question)}</p>`)
        return { id: `topic-${number}`, kind: 'topic', title: name, path: `discussion/${number}.xml`, content }
      }),
    },
    {
      id: 'teachers',
      title: named('teach-teachers'),
      resources: [
        {
          ...{ id: 'key', kind: 'page', title: named('teach-key'), path: 'teachers/key.html', instructor: true },
          content: page(named('teach-key'), keyOf(pack, language)),
        },
      ],
    },
  ]
}

/** The chapter, and each of its charts alone in a page. */
function linksOf({ title, href, charts }: Pack, language: Language): Resource[] {
  const link = (id: string, name: string, path: string): Resource => ({
    ...{ id, kind: 'link', title: name, path: `links/${id}.xml` },
    content: linkXml(name, `${site.origin}${path}`),
  })
  return [
    link('chapter', `${ui('chapter', language)}: ${title}`, href.chapter),
    ...charts.map((id) => link(`chart-${id}`, captionOf(id, language).title, addressIn(language, `/embed/${id}/`))),
  ]
}

function filesOf({ files }: Pack): Resource[] {
  return files.map(({ path }) => ({
    ...{ id: `file-${path.replace('/', '-').replace('.csv', '')}`, kind: 'page', title: path, path: `files/${path}` },
    content: textOfFile(path),
  }))
}

/** Addresses as pages of the cartridge have them: files lie in it, all else is on the site. */
function within({ files }: Pack): (href: string) => string {
  const inside = new Map(files.map(({ path, href }) => [href, `../files/${path}`]))
  return (href) => inside.get(href) ?? `${site.origin}${href}`
}

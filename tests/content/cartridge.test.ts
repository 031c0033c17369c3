// The Common Cartridge of each pack, held to what the standard asks of a 1.1 cartridge and its three kinds of resource.
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { site } from '../../src/site.ts'
import { cartridgeOf } from '../../src/teach/cartridge.ts'
import { textOfFile } from '../../src/teach/file.ts'
import { namespaces } from '../../src/teach/manifest.ts'
import { packOf, packsIn } from '../../src/teach/pack.ts'

const packs = packsIn('en').map((id) => packOf(id, 'en'))

describe.for(packs)('the cartridge of $id', (pack) => {
  const archive = unzipSync(cartridgeOf(pack, 'en'))
  const textOf = (path: string) => new TextDecoder('utf8', { fatal: true }).decode(archive[path])
  const manifest = xmlOf(textOf('imsmanifest.xml'))
  const all = (name: string) => [...manifest.getElementsByTagNameNS(namespaces.manifest, name)]
  const resources = all('resource')
  const hrefsOf = (resource: Element) => childrenOf(resource, 'file').map((file) => file.getAttribute('href')!)
  const ofType = (type: string) => resources.filter((resource) => resource.getAttribute('type') === type)

  test('says that it is a Common Cartridge 1.1, in the namespaces of that version', () => {
    const root = manifest.documentElement
    expect([root.localName, root.namespaceURI]).toEqual(['manifest', namespaces.manifest])
    expect([...root.children].map(({ localName }) => localName)).toEqual(['metadata', 'organizations', 'resources'])
    const [metadata] = all('metadata')
    expect([...metadata!.children].map(({ localName, textContent }) => [localName, textContent]).slice(0, 2)).toEqual([
      ['schema', 'IMS Common Cartridge'],
      ['schemaversion', '1.1.0'],
    ])
    const lom = metadata!.lastElementChild!
    expect([lom.localName, lom.namespaceURI]).toEqual(['lom', namespaces.lomManifest])
    expect(lom.querySelector('general > title > string')!.textContent).toBe(`${site.name}: ${pack.title}`)
    expect(lom.querySelector('rights > description > string')!.textContent).toContain('CC BY 4.0')
  })

  test('gives every thing an identifier of its own that XML can hold, and refers to nothing else', () => {
    const ids = [...manifest.querySelectorAll('[identifier]')].map((element) => element.getAttribute('identifier')!)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
    for (const element of [...all('organization'), ...all('item'), ...resources, manifest.documentElement])
      expect(element.hasAttribute('identifier')).toBe(true)
    const known = resources.map((resource) => resource.getAttribute('identifier'))
    const referred = all('item').flatMap((item) => item.getAttribute('identifierref') ?? [])
    expect([...referred].sort()).toEqual([...known].sort())
  })

  test('shows everything under one root without a title, in folders that lead to no resource themselves', () => {
    expect(all('organization').map((one) => one.getAttribute('structure'))).toEqual(['rooted-hierarchy'])
    const [root, ...others] = childrenOf(all('organization')[0]!, 'item')
    expect(others).toEqual([])
    expect(childrenOf(root!, 'title')).toEqual([])
    for (const item of all('item').filter((item) => item !== root)) {
      expect(childrenOf(item, 'title')[0]?.textContent).toMatch(/\S/)
      expect(childrenOf(item, 'item').length > 0).toBe(!item.hasAttribute('identifierref'))
    }
  })

  test('declares every file once, and holds every file that it declares', () => {
    const declared = resources.flatMap(hrefsOf)
    expect([...declared, 'imsmanifest.xml'].sort()).toEqual(Object.keys(archive).sort())
    for (const path of declared) expect(path).toMatch(/^[a-z][\w./-]*$/)
  })

  test('has pages that open by their address, and topics and links that do not', () => {
    expect(new Set(resources.map((resource) => resource.getAttribute('type')))).toEqual(
      new Set(['webcontent', 'imsdt_xmlv1p1', 'imswl_xmlv1p1']),
    )
    for (const resource of resources) {
      expect(hrefsOf(resource)).toHaveLength(1)
      const isPage = resource.getAttribute('type') === 'webcontent'
      expect(resource.getAttribute('href')).toBe(isPage ? hrefsOf(resource)[0] : null)
    }
  })

  test('keeps the key, and nothing else, for instructors', () => {
    const kept = resources.filter((resource) => childrenOf(resource, 'metadata').length > 0)
    expect(kept.flatMap(hrefsOf)).toEqual(['teachers/key.html'])
    const role = kept[0]!.getElementsByTagNameNS(namespaces.lomResource, 'intendedEndUserRole')[0]!
    expect([...role.children].map(({ textContent }) => textContent)).toEqual(['IMSGLC_CC_Rolesv1p1', 'Instructor'])
  })

  test('has a topic for each question, as the standard writes one', () => {
    const topics = ofType('imsdt_xmlv1p1').map((resource) => xmlOf(textOf(hrefsOf(resource)[0]!)).documentElement)
    expect(
      topics.map((topic) => new JSDOM(topic.lastElementChild!.textContent!).window.document.body.textContent),
    ).toEqual(pack.discussion.map(({ question }) => question))
    for (const topic of topics) {
      expect([topic.localName, topic.namespaceURI]).toEqual(['topic', namespaces.topic])
      expect([...topic.children].map(({ localName }) => localName)).toEqual(['title', 'text'])
      expect(topic.lastElementChild!.getAttribute('texttype')).toBe('text/html')
    }
  })

  test('has links to the chapter and to each of its charts, as the standard writes them', () => {
    const links = ofType('imswl_xmlv1p1').map((resource) => xmlOf(textOf(hrefsOf(resource)[0]!)).documentElement)
    for (const link of links) {
      expect([link.localName, link.namespaceURI]).toEqual(['webLink', namespaces.link])
      expect([...link.children].map(({ localName }) => localName)).toEqual(['title', 'url'])
    }
    expect(links).toHaveLength(1 + pack.charts.length)
    for (const link of links) expect(link.lastElementChild!.getAttribute('href')).toMatch(`${site.origin}/`)
  })

  test('has pages that load nothing from anywhere, and whose links hold', () => {
    const html = Object.keys(archive).filter((path) => path.endsWith('.html'))
    expect(html.sort()).toEqual(['students/sheet.html', 'students/words.html', 'teachers/key.html'])
    for (const path of html) {
      const { document } = new JSDOM(textOf(path)).window
      expect(document.querySelectorAll('script, style, link, img, iframe, [style]')).toHaveLength(0)
      for (const link of document.querySelectorAll('a')) {
        const href = link.getAttribute('href')!
        if (!href.startsWith(`${site.origin}/`))
          expect(archive).toHaveProperty([new URL(href, `x:/${path}`).pathname.slice(1)])
      }
      expect(document.body.textContent).not.toMatch(/undefined|\{[a-z]/)
    }
    // Only what XML itself can read is safe with every importer.
    for (const path of html) xmlOf(textOf(path).replace('<!DOCTYPE html>', ''))
  })

  test('holds the files of its exercises as the site serves them', () => {
    for (const { path } of pack.files) expect(textOf(`files/${path}`)).toBe(textOfFile(path))
  })

  test('has the same bytes each time', () => {
    expect(Buffer.from(cartridgeOf(pack, 'en')).equals(Buffer.from(cartridgeOf(pack, 'en')))).toBe(true)
  })
})

test('a text that is not XML is found out', () => {
  expect(() => xmlOf('<a><b></a>')).toThrow()
})

/** A document read by a parser that stops at the first fault. */
function xmlOf(text: string): Document {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document
}

function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter(({ localName }) => localName === name)
}

// imsmanifest.xml of an IMS Common Cartridge 1.1: what is in the cartridge, and in which order it is shown. Version 1.1
// is the one that Moodle reads and writes, and every later importer reads it as well; what 1.2 and 1.3 add (curriculum
// standards, new kinds of test) a pack does not need.
import type { Language } from '../site.ts'
import { escapeXml } from '../xml.ts'

/** The kinds of resource that a pack has, by what the manifest calls them. */
export const resourceTypes = { page: 'webcontent', topic: 'imsdt_xmlv1p1', link: 'imswl_xmlv1p1' } as const

/** One thing in the cartridge: a file with its place in the table of contents. */
export interface Resource {
  /** Unique in the cartridge; an XML name. */
  id: string
  kind: keyof typeof resourceTypes
  title: string
  /** Path inside the archive. */
  path: string
  content: string
  /** True for what students are not meant to open; importers that know roles lock or hide it. */
  instructor?: boolean
}

/** Resources that stand together under a title. */
export interface Folder {
  id: string
  title: string
  resources: readonly Resource[]
}

/** The manifest of a cartridge. */
export function manifestOf({
  id,
  title,
  description,
  rights,
  language,
  folders,
}: {
  id: string
  title: string
  description: string
  rights: string
  language: Language
  folders: readonly Folder[]
}): string {
  const string = (text: string) => `<lomimscc:string language="${language}">${escapeXml(text)}</lomimscc:string>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" xmlns="${namespaces.manifest}" xmlns:lomimscc="${namespaces.lomManifest}" xmlns:lom="${namespaces.lomResource}">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${string(title)}</lomimscc:title>
        <lomimscc:language>${language}</lomimscc:language>
        <lomimscc:description>${string(description)}</lomimscc:description>
      </lomimscc:general>
      <lomimscc:educational>
        <lomimscc:learningResourceType><lomimscc:value>IMS Common Cartridge</lomimscc:value></lomimscc:learningResourceType>
      </lomimscc:educational>
      <lomimscc:rights>
        <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description>${string(rights)}</lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="contents" structure="rooted-hierarchy">
      <item identifier="root">
${folders.map(folderItem).join('\n')}
      </item>
    </organization>
  </organizations>
  <resources>
${folders.flatMap(({ resources }) => resources.map(resourceElement)).join('\n')}
  </resources>
</manifest>
`
}

/** Names under which the standard knows its vocabularies. Nothing is fetched from them. */
export const namespaces = {
  manifest: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  lomManifest: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
  lomResource: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource',
  topic: 'http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1',
  link: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
} as const

/** A question to discuss, as the standard writes it. */
export function topicXml(title: string, html: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<topic xmlns="${namespaces.topic}">
  <title>${escapeXml(title)}</title>
  <text texttype="text/html">${escapeXml(html)}</text>
</topic>
`
}

/** A link to a page, as the standard writes it. */
export function linkXml(title: string, href: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="${namespaces.link}">
  <title>${escapeXml(title)}</title>
  <url href="${escapeXml(href)}" target="_blank"/>
</webLink>
`
}

function folderItem({ id, title, resources }: Folder): string {
  const items = resources.map(
    (resource) => `          <item identifier="item-${resource.id}" identifierref="${resource.id}">
            <title>${escapeXml(resource.title)}</title>
          </item>`,
  )
  return `        <item identifier="folder-${id}">
          <title>${escapeXml(title)}</title>
${items.join('\n')}
        </item>`
}

function resourceElement({ id, kind, path, instructor }: Resource): string {
  // Only a page is opened by its address; a topic or a link is read by the importer.
  const href = kind === 'page' ? ` href="${escapeXml(path)}"` : ''
  const role = instructor
    ? `      <metadata>
        <lom:lom>
          <lom:educational>
            <lom:intendedEndUserRole>
              <lom:source>IMSGLC_CC_Rolesv1p1</lom:source>
              <lom:value>Instructor</lom:value>
            </lom:intendedEndUserRole>
          </lom:educational>
        </lom:lom>
      </metadata>
`
    : ''
  return `    <resource identifier="${id}" type="${resourceTypes[kind]}"${href}>
${role}      <file href="${escapeXml(path)}"/>
    </resource>`
}

/** Whether a file of words or code belongs to the page at that path before all: the text of a chapter, a chart's files. */
export function isOf(path: string, file: string): boolean {
  const [kind, name] = path.split('/').filter(Boolean)
  if (kind === undefined) return /^content\/pages\/\w+\/front\.mdx$/.test(file)
  if (kind === 'chapters') return file.startsWith('content/chapters/') && file.endsWith(`/${name}.mdx`)
  if (kind === 'charts' || kind === 'embed') {
    return name !== undefined && (file === `src/charts/${name}.ts` || isIn('charts', `${name}.yml`, file))
  }
  return isIn('pages', `${kind}.mdx`, file) || isIn(kind, '', file)
}

/** Whether a file stands in a folder of content, in any language, under that name. */
function isIn(folder: string, name: string, file: string): boolean {
  return file.startsWith(`content/${folder}/`) && (name === '' || file.endsWith(`/${name}`))
}

// A built page as a tree of elements, to read and to change.
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  parseFragment,
  serialize,
  serializeOuter,
} from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const parsePage: (html: string) => DefaultTreeAdapterTypes.Document = parse
export const printPage: (page: Parent) => string = serialize
export const printElement: (element: Element) => string = serializeOuter

/** Every element below a node that a test picks, in the order of the page. What is picked is not looked into. */
export function elementsIn(node: Parent, picks: (element: Element) => boolean): Element[] {
  return childElements(node).flatMap((element) => (picks(element) ? [element] : elementsIn(element, picks)))
}

/** Every element below a node, each before those that it holds. */
export function everyElementIn(node: Parent): Element[] {
  return childElements(node).flatMap((element) => [element, ...everyElementIn(element)])
}

/** The elements right below a node. */
export function childElements(node: Parent): Element[] {
  return node.childNodes.filter((child): child is Element => defaultTreeAdapter.isElementNode(child))
}

/** Value of an attribute; undefined where the element lacks it. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** Gives an attribute a value. */
export function setAttribute({ attrs }: Element, name: string, value: string): void {
  const known = attrs.find((attribute) => attribute.name === name)
  if (known) known.value = value
  else attrs.push({ name, value })
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(' ').includes(name) ?? false
}

/** The text of an element that holds nothing else. */
export function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** Takes an element out of its page. */
export function remove(element: Element): void {
  defaultTreeAdapter.detachNode(element)
}

/** Puts a new, empty element of the same kind of markup in an element's place. */
export function replace(element: Element, tag: string, attributes: Record<string, string>): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  const put = defaultTreeAdapter.createElement(tag, element.namespaceURI, attrs)
  defaultTreeAdapter.insertBefore(element.parentNode!, put, element)
  defaultTreeAdapter.detachNode(element)
}

/** Puts markup at the front of an element. */
export function insertFirst(parent: Element, markup: string): void {
  insert(parent, markup, parent.childNodes[0])
}

/** Puts markup at the end of an element. */
export function insertLast(parent: Element, markup: string): void {
  insert(parent, markup, undefined)
}

function insert(parent: Element, markup: string, before: DefaultTreeAdapterTypes.ChildNode | undefined): void {
  for (const node of [...parseFragment(parent, markup, {}).childNodes]) {
    defaultTreeAdapter.detachNode(node)
    put(parent, node, before)
  }
}

function put(
  parent: Parent,
  node: DefaultTreeAdapterTypes.ChildNode,
  before: DefaultTreeAdapterTypes.ChildNode | undefined,
): void {
  if (before) defaultTreeAdapter.insertBefore(parent, node, before)
  else defaultTreeAdapter.appendChild(parent, node)
}

import text from '../../content/desk.yml?raw'
import { parseYaml } from '../schema/yaml.ts'
import { fillWord } from './fill-word.ts'

const words = parseYaml(text, 'content/desk.yml') as Record<string, string>

/** A word of the desk, its blanks filled in. The desk speaks English alone. */
export function deskWord(key: string, blanks: Record<string, string | number> = {}): string {
  return fillWord(words, key, blanks)
}

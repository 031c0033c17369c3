import { createHash } from 'node:crypto'

/** SHA-256 of a text or of bytes, in hexadecimal; in `base64` as policies for scripts and styles have it. */
export function sha256(bytes: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(bytes).digest(encoding)
}

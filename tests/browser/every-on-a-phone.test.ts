// Every page on a phone.
import { testEvery } from './every.ts'

await testEvery(320)

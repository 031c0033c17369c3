// Every page on a desk.
import { testEvery } from './every.ts'

await testEvery(1280)

import type { Model } from '../schema/chart.ts'
import { statewideAmong } from './coverage.ts'
import type { Deputized } from './deputized.ts'
import type { StatePlace } from './state.ts'

/** Agencies that hold one model on the latest list. */
export interface Holders {
  model: Model
  agencies: Deputized[]
  /** Of these, those that work in the whole state. */
  wide: Deputized[]
}

/** A situation: who holds a power in it, and the ids of the texts that say what the agreements permit. */
interface Case {
  id: 'road' | 'arrest' | 'jail' | 'anyway'
  holders: Holders[]
  /** Names the sentence that says that nobody here holds the power, where nobody does. */
  nobody: 'holders-none-TFM' | 'holders-none-jail' | undefined
  texts: string[]
}

/** What the agreements of a state permit in a stop, an arrest and a jail: from the models on the latest list there. */
export function casesOf({ agencies }: Pick<StatePlace, 'agencies'>): Case[] {
  const holding = (model: Model): Holders[] => {
    const held = agencies.filter(({ listed }) => listed.includes(model))
    return held.length > 0 ? [{ model, agencies: held, wide: statewideAmong(held) }] : []
  }
  const field = holding('TFM')
  const jail = [...holding('JEM'), ...holding('WSO')]
  const inField = field.length > 0
  return [
    {
      id: 'road',
      holders: field,
      nobody: inField ? undefined : 'holders-none-TFM',
      texts: [inField ? 'road-TFM' : 'road-none'],
    },
    { id: 'arrest', holders: [], nobody: undefined, texts: [inField ? 'arrest-TFM' : 'arrest-none'] },
    {
      id: 'jail',
      holders: jail,
      nobody: jail.length > 0 ? undefined : 'holders-none-jail',
      texts: jail.length > 0 ? jail.map(({ model }) => `jail-${model}`) : ['jail-none'],
    },
    { id: 'anyway', holders: [], nobody: undefined, texts: ['anyway'] },
  ]
}

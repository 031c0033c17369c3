// The answers of the key on the three models, worked out again from the files with plain loops.
import { expect, test } from 'vitest'
import { answersOf, csv } from './csv.ts'

const forms = csv('charts/three-models.csv')
const courses = csv('charts/training-hours.csv')
const listed = csv('data/agreements.csv').filter(({ status }) => status === 'listed')

test('every number of the key is what its files give', () => {
  const asked = forms.filter(({ permitted }) => permitted !== '')
  const granted = (model: string) => asked.filter((row) => row.model === model && row.permitted === 'yes').length
  const share = (model: string) => listed.filter((row) => row.model === model).length / listed.length
  const taskForces = courses.filter(({ model }) => model === 'TFM')
  const older = taskForces.find(({ published_unit }) => published_unit === 'weeks')!
  const today = taskForces.find(({ published_unit }) => published_unit === 'hours')!
  expect(answersOf('three-models')).toEqual({
    'forms.powers': new Set(asked.map(({ question }) => question)).size,
    'forms.permitted.JEM': granted('JEM'),
    'forms.permitted.WSO': granted('WSO'),
    'forms.permitted.TFM': granted('TFM'),
    'training.before.weeks': Number(older.published_value),
    'training.before': Number(older.hours),
    'training.week': Number(older.hours) / Number(older.published_value),
    'training.now': Number(today.hours),
    'training.share': Number(today.hours) / Number(older.hours),
    'list.TFM.share': share('TFM'),
    'list.WSO.share': share('WSO'),
    'list.JEM.share': share('JEM'),
  })
})

test('arrest without a warrant is the one power that the task force form alone grants', () => {
  const alone = new Set(forms.map(({ question }) => question!))
  for (const { question, model, permitted } of forms) {
    if ((permitted === 'yes') !== (model === 'TFM')) alone.delete(question!)
  }
  expect([...alone]).toEqual(['arrest without a warrant'])
})

test('the answers about the person in the jail are those of the file', () => {
  const says = (question: string, model: string) =>
    forms.find((row) => row.question === question && row.model === model)!.answer
  expect(says('who can be approached', 'JEM')).toBe('anyone held in the jail')
  expect(says('who can be approached', 'WSO')).toBe('a person named in an ICE warrant')
  expect(says('who can be approached', 'TFM')).toBe('any person believed to be an alien')
  expect(['JEM', 'WSO', 'TFM'].map((model) => says('question about status', model))).toEqual(['yes', 'no', 'yes'])
})

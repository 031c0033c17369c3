import Aside from './Aside.astro'
import Calculator from './Calculator.astro'
import Chart from './Chart.astro'
import Fact from './Fact.astro'
import Measure from './Measure.astro'
import Reply from './Reply.astro'
import Scrolly from './Scrolly.astro'
import Step from './Step.astro'
import Term from './Term.astro'

/** The tags that an author may type in a chapter or page. The checks know no others. */
export const storyTags = { Aside, Calculator, Chart, Fact, Measure, Reply, Scrolly, Step, Term }

import Aside from './Aside.astro'
import Chart from './Chart.astro'
import Fact from './Fact.astro'
import Measure from './Measure.astro'
import Scrolly from './Scrolly.astro'
import Step from './Step.astro'

/** The tags that an author may type in a chapter or page. The checks know no others. */
export const storyTags = { Aside, Chart, Fact, Measure, Scrolly, Step }

import Checklist from './Checklist.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import Fact from './Fact.astro';
import Item from './Item.astro';
import Link from './Link.astro';
import Moment from './Moment.astro';
import Note from './Note.astro';
import Ruler from './Ruler.astro';
import Sample from './Sample.astro';
import Section from './Section.astro';
import Steps from './Steps.astro';
import Trouble from './Trouble.astro';
import Regional from '#components/regions/Regional.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';

/** What an editor may write in MDX, and what Markdown's own elements become. */
export const words = {
  a: Link,
  Checklist,
  Door,
  Doors,
  Fact,
  Item,
  Moment,
  Note,
  Regional,
  Ruler,
  Sample,
  Section,
  Steps,
  Trouble,
  Way,
  Ways,
};

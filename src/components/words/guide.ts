import Checklist from './Checklist.astro';
import Fact from './Fact.astro';
import Item from './Item.astro';
import Link from './Link.astro';
import Moment from './Moment.astro';
import Note from './Note.astro';
import Ruler from './Ruler.astro';
import Sample from './Sample.astro';
import Section from './Section.astro';
import Term from './Term.astro';
import Trouble from './Trouble.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';

/** What an editor may write on a page of the guide. Few, since a page is sent with the styles of all that it may hold. */
export const guideWords = {
  a: Link,
  Checklist,
  Fact,
  Item,
  Moment,
  Note,
  Ruler,
  Sample,
  Section,
  Term,
  Trouble,
  Way,
  Ways,
};

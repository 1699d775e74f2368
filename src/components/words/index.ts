import Changes from './Changes.astro';
import Checklist from './Checklist.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import Fact from './Fact.astro';
import Item from './Item.astro';
import Link from './Link.astro';
import Moment from './Moment.astro';
import Myth from './Myth.astro';
import Note from './Note.astro';
import Question from './Question.astro';
import Ruler from './Ruler.astro';
import Sample from './Sample.astro';
import Section from './Section.astro';
import Steps from './Steps.astro';
import Trouble from './Trouble.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';
import Correct from '#corrections/Correct.astro';
import KeepOffline from '#offline/KeepOffline.astro';
import ReadPages from '#offline/ReadPages.astro';
import Situations from '#situations/Chooser.astro';

/** What an editor may write in MDX, and what Markdown's own elements become. */
export const words = {
  a: Link,
  Changes,
  Checklist,
  Correct,
  Door,
  Doors,
  Fact,
  Item,
  KeepOffline,
  Moment,
  Myth,
  Note,
  Question,
  Ruler,
  Sample,
  ReadPages,
  Section,
  Situations,
  Steps,
  Trouble,
  Way,
  Ways,
};

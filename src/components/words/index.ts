import GoneRoutes from '#components/accounts/GoneRoutes.astro';
import DirectoryCredit from '#components/accounts/DirectoryCredit.astro';
import DirectoryLetters from '#components/accounts/Letters.astro';
import Lookups from '#components/accounts/Lookups.astro';
import NotFound from '#components/accounts/NotFound.astro';
import TextOnlyBanks from '#components/accounts/TextOnlyBanks.astro';
import AccountTiers from '#components/accounts/Tiers.astro';
import WinBack from '#components/accounts/WinBack.astro';
import Stored from '#components/plan/Stored.astro';
import QuickExit from '#components/QuickExit.astro';
import Changes from './Changes.astro';
import Checklist from './Checklist.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import Fact from './Fact.astro';
import Glossary from './Glossary.astro';
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
import Term from './Term.astro';
import Trouble from './Trouble.astro';
import Regional from '#components/regions/Regional.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';
import Correct from '#corrections/Correct.astro';
import KeepOffline from '#offline/KeepOffline.astro';
import ReadPages from '#offline/ReadPages.astro';
import Situations from '#situations/Chooser.astro';

/** What an editor may write in MDX, and what Markdown's own elements become. */
export const words = {
  a: Link,
  AccountTiers,
  Changes,
  Checklist,
  Correct,
  DirectoryCredit,
  DirectoryLetters,
  Door,
  Doors,
  Fact,
  Glossary,
  GoneRoutes,
  Item,
  KeepOffline,
  Lookups,
  Moment,
  Myth,
  NotFound,
  Note,
  Question,
  QuickExit,
  Regional,
  Ruler,
  Sample,
  ReadPages,
  Section,
  Situations,
  Steps,
  Term,
  TextOnlyBanks,
  Stored,
  Trouble,
  Way,
  Ways,
  WinBack,
};

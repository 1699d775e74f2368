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
  AccountTiers,
  Checklist,
  DirectoryCredit,
  DirectoryLetters,
  Door,
  Doors,
  Fact,
  GoneRoutes,
  Item,
  Lookups,
  Moment,
  NotFound,
  Note,
  Regional,
  QuickExit,
  Ruler,
  Sample,
  Section,
  Steps,
  TextOnlyBanks,
  Stored,
  Trouble,
  Way,
  Ways,
  WinBack,
};

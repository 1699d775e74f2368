import GoneRoutes from '#components/accounts/GoneRoutes.astro';
import DirectoryCredit from '#components/accounts/DirectoryCredit.astro';
import DirectoryLetters from '#components/accounts/Letters.astro';
import Lookups from '#components/accounts/Lookups.astro';
import NotFound from '#components/accounts/NotFound.astro';
import TextOnlyBanks from '#components/accounts/TextOnlyBanks.astro';
import AccountTiers from '#components/accounts/Tiers.astro';
import WinBack from '#components/accounts/WinBack.astro';
import QuickExit from '#components/QuickExit.astro';
import Changes from './Changes.astro';
import Door from './Door.astro';
import Doors from './Doors.astro';
import { guideWords } from './guide.ts';
import Glossary from './Glossary.astro';
import Myth from './Myth.astro';
import Question from './Question.astro';
import Steps from './Steps.astro';
import Regional from '#components/regions/Regional.astro';
import RegionChoice from '#components/regions/RegionChoice.astro';
import Correct from '#corrections/Correct.astro';
import KeepOffline from '#offline/KeepOffline.astro';
import ReadPages from '#offline/ReadPages.astro';
import Situations from '#situations/Chooser.astro';
import Stored from '#stored/Stored.astro';

/** What an editor may write on any other page, and what Markdown's own elements become. */
export const words = {
  ...guideWords,
  AccountTiers,
  Changes,
  Correct,
  DirectoryCredit,
  DirectoryLetters,
  Door,
  Doors,
  Glossary,
  GoneRoutes,
  KeepOffline,
  Lookups,
  Myth,
  NotFound,
  Question,
  QuickExit,
  Regional,
  RegionChoice,
  ReadPages,
  Situations,
  Steps,
  TextOnlyBanks,
  Stored,
  WinBack,
};

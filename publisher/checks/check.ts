import type { Problem } from '../problems/problem'
import { brokenLinks } from './brokenLinks'
import { clashingFormerSlugs } from './clashingFormerSlugs'
import { clashingIdentifiers } from './clashingIdentifiers'
import { coverlessTranslations } from './coverlessTranslations'
import { impossibleDates } from './impossibleDates'
import { missingNames } from './missingNames'
import type { Rule, RuleInput } from './rule'
import { strayTranslations } from './strayTranslations'
import { telephoneNumbers } from './telephoneNumbers'
import { unevenFields } from './unevenFields'
import { unknownDoctors } from './unknownDoctors'
import { unknownPlaces } from './unknownPlaces'
import { unlistedPages } from './unlistedPages'
import { unusableNightPictures } from './unusableNightPictures'
import { unusablePictures } from './unusablePictures'
import { unusableRecordings } from './unusableRecordings'
import { unusedPictures } from './unusedPictures'
import { unusedRecordings } from './unusedRecordings'

const rules: Rule[] = [
  unknownDoctors,
  unknownPlaces,
  unusablePictures,
  unusableNightPictures,
  unusedPictures,
  unusableRecordings,
  unusedRecordings,
  clashingIdentifiers,
  clashingFormerSlugs,
  strayTranslations,
  coverlessTranslations,
  brokenLinks,
  impossibleDates,
  missingNames,
  unlistedPages,
  unevenFields,
  telephoneNumbers,
]

/** What is wrong between files that are each right by themselves. */
export function check(input: RuleInput): Problem[] {
  return rules.flatMap((rule) => rule(input))
}

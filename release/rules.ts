import type { Rule } from './rule'
import { appId } from './rules/appId'
import { builtForEndpoint } from './rules/builtForEndpoint'
import { changelogEntry } from './rules/changelogEntry'
import { committed } from './rules/committed'
import { compiles } from './rules/compiles'
import { domains } from './rules/domains'
import { endpointAddress } from './rules/endpointAddress'
import { freshBuild } from './rules/freshBuild'
import { newVersion } from './rules/newVersion'
import { noKeyCommitted } from './rules/noKeyCommitted'
import { packageSize } from './rules/packageSize'
import { privacy } from './rules/privacy'
import { soundPackage } from './rules/soundPackage'
import { uploadKey } from './rules/uploadKey'

/** Everything that is looked at, in the order in which it is told. A new rule is a file beside these, a row here and a pair in the test. */
export const rules: readonly Rule[] = [
  appId,
  uploadKey,
  noKeyCommitted,
  endpointAddress,
  soundPackage,
  freshBuild,
  builtForEndpoint,
  compiles,
  packageSize,
  domains,
  privacy,
  changelogEntry,
  newVersion,
  committed,
]

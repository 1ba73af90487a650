import { Text } from '@tarojs/components'
import { localized } from '../../../contract/language'
import { Icon } from '../../components/Icon'
import { useLanguage, useWords } from '../../i18n/words'
import type { PlaceHit } from '../../search/hits'
import { HitLink } from './HitLink'
import classes from './hits.module.scss'
import { Marked } from './Marked'

type Properties = { hit: PlaceHit; url?: string; onOpen: () => void; ruled: boolean }

/** A hospital, a department or a field of expertise that was found: it leads to its doctors. */
export function PlaceHitRow({ hit, url, onOpen, ruled }: Properties) {
  const words = useWords()
  const language = useLanguage()
  return (
    <HitLink className={ruled ? `${classes.place} ${classes.ruled}` : classes.place} url={url} onOpen={onOpen}>
      <Text className={classes.placeName}>
        <Marked runs={localized(hit.name, language) ?? []} />
      </Text>
      <Text className={classes.count}>{words.doctorCount(hit.doctorCount)}</Text>
      {url ? <Icon name="chevron-right" size={20} className={classes.chevron} /> : null}
    </HitLink>
  )
}

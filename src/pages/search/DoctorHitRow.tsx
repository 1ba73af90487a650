import { Text, View } from '@tarojs/components'
import { type Language, localized, localizedBeside, localizedLanguage } from '../../../contract/language'
import { inLanguage } from '../../components/accessibility'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { useLanguage, useWords } from '../../i18n/words'
import type { DoctorHit, MarkedText } from '../../search/hits'
import { HitLink } from './HitLink'
import classes from './hits.module.scss'
import { Marked } from './Marked'

type Properties = {
  hit: DoctorHit
  address: (src: string) => string
  url?: string
  onOpen: () => void
  /** A hairline above, between peers. */
  ruled: boolean
}

/** A doctor that was found: both names, and the line that says why. */
export function DoctorHitRow({ hit, address, url, onOpen, ruled }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { name, portrait, post, department, hospital } = hit
  const field = hit.where === 'expertise' && hit.expertise ? localized(hit.expertise, language) : undefined
  return (
    <HitLink className={ruled ? `${classes.doctor} ${classes.ruled}` : classes.doctor} url={url} onOpen={onOpen}>
      {portrait ? (
        <View className={classes.portrait}>
          <Picture picture={portrait} address={address} width={68} shape={5 / 4} decorative />
        </View>
      ) : null}
      <View className={classes.text}>
        <View {...inLanguage(localizedLanguage(name, language), classes.names)}>
          <Text className={classes.name}>
            <Marked runs={localized(name, language) ?? []} />
          </Text>
          <OtherName hit={hit} language={language} />
        </View>
        <Text className={classes.who}>
          {field ? words.worksOnField : null}
          <Marked runs={field ?? localized(department, language) ?? []} />
          {field ? null : ` · ${localized(post, language)}`}
        </Text>
        <Text className={classes.who}>
          <Marked runs={localized(hospital, language) ?? []} />
        </Text>
      </View>
      {url ? <Icon name="chevron-right" size={20} className={classes.chevron} /> : null}
    </HitLink>
  )
}

/** The name in the other language; in Chinese the pinyin, where that is what was typed. */
function OtherName({ hit: { name, pinyin }, language }: { hit: DoctorHit; language: Language }) {
  const shown = textOf(localized(name, language))
  const typed = language === 'zh' && isMarked(pinyin) && !isMarked(name.en)
  const other = typed ? pinyin : localizedBeside(name, language)
  if (!other || textOf(other) === shown) return null
  return (
    <Text className={classes.otherName}>
      <Marked runs={other} />
    </Text>
  )
}

const isMarked = (runs?: MarkedText) => runs?.some(({ marked }) => marked) ?? false
const textOf = (runs?: MarkedText) => runs?.map(({ text }) => text).join('')

import { Navigator, Text, View } from '@tarojs/components'
import type { DoctorCard } from '../../contract/directory'
import { localized, localizedLanguage } from '../../contract/language'
import { useLanguage } from '../i18n/words'
import { control, inLanguage } from './accessibility'
import classes from './DoctorRow.module.scss'
import { Icon } from './Icon'
import { Picture } from './Picture'

type Properties = {
  doctor: DoctorCard
  url: string
  address: (src: string) => string
  /** A hairline above, between peers. */
  ruled: boolean
}

/** A doctor in the list: both names, post and hospital. */
export function DoctorRow({ doctor, url, address, ruled }: Properties) {
  const language = useLanguage()
  const otherName = language === 'zh' ? doctor.name.en : doctor.name.zh
  const name = localized(doctor.name, language)
  return (
    <Navigator
      className={ruled ? `${classes.row} ${classes.ruled}` : classes.row}
      hoverClass="pressed"
      url={url}
      {...control('link')}
    >
      {doctor.portrait ? (
        <View className={classes.portrait}>
          <Picture picture={doctor.portrait} address={address} width={68} shape={5 / 4} decorative />
        </View>
      ) : null}
      <View className={classes.text}>
        <View {...inLanguage(localizedLanguage(doctor.name, language), classes.names)}>
          <Text className={classes.name}>{name}</Text>
          {otherName && otherName !== name ? <Text className={classes.otherName}>{otherName}</Text> : null}
        </View>
        <Text className={classes.who}>{localized(doctor.post, language)}</Text>
        <Text className={classes.who}>{localized(doctor.hospital.name, language)}</Text>
      </View>
      <View className={classes.chevron}>
        <Icon name="chevron-right" size={20} />
      </View>
    </Navigator>
  )
}

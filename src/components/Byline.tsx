import { Text, View } from '@tarojs/components'
import type { Doctor } from '../../contract/directory'
import { localized } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { useLanguage } from '../i18n/words'
import classes from './Byline.module.scss'
import { Icon } from './Icon'
import { Link, OnLink } from './Link'
import { Picture } from './Picture'

type Properties = {
  doctor: Doctor
  address: (src: string) => string
  /** Where the doctor's page is. */
  url: string
}

/** Who is interviewed: portrait, name, post, hospital; leads to the doctor. */
export function Byline({ doctor, address, url }: Properties) {
  const language = useLanguage()
  return (
    <Link className={classes.byline} url={url}>
      {doctor.portrait ? (
        <View className={classes.portrait}>
          <Picture picture={doctor.portrait} address={address} width={52} shape={5 / 4} decorative />
        </View>
      ) : null}
      <View className={classes.text}>
        <Text className={classes.name}>{doctorName(doctor, language)}</Text>
        <Text className={classes.who}>{localized(doctor.post, language)}</Text>
        <Text className={classes.who}>{localized(doctor.hospital.name, language)}</Text>
      </View>
      <OnLink>
        <Icon name="chevron-right" size={20} />
      </OnLink>
    </Link>
  )
}

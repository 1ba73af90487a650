import { Navigator, Text, View } from '@tarojs/components'
import type { Doctor } from '../../contract/directory'
import { localized } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { useLanguage } from '../i18n/words'
import { control } from './accessibility'
import classes from './Byline.module.scss'
import { Icon } from './Icon'
import { Picture } from './Picture'

type Properties = {
  doctor: Doctor
  address: (src: string) => string
  /** Where the doctor's page is; undefined where nothing can be opened (single-page mode). */
  url?: string
}

/** Who is interviewed: portrait, name, post, hospital; leads to the doctor. */
export function Byline({ doctor, address, url }: Properties) {
  const language = useLanguage()
  const content = (
    <>
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
      {url ? <Icon name="chevron-right" size={20} /> : null}
    </>
  )
  return url ? (
    <Navigator className={classes.byline} hoverClass="pressed" url={url} {...control('link')}>
      {content}
    </Navigator>
  ) : (
    <View className={classes.byline}>{content}</View>
  )
}

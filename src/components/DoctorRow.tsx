import { Text, View } from '@tarojs/components'
import type { DoctorCard } from '../../contract/directory'
import { localized, localizedBeside, localizedLanguage } from '../../contract/language'
import { useLanguage } from '../i18n/words'
import { inLanguage } from './accessibility'
import classes from './DoctorRow.module.scss'
import { Link } from './Link'
import { Picture } from './Picture'

/** How a list shows its doctors: where they open, where pictures come from, and which place says something new. */
export type DoctorRowListing = {
  url: (slug: string) => string
  address: (src: string) => string
  /** Of a list narrowed to a hospital the departments are worth a line, and the other way round. */
  place: 'hospital' | 'department' | 'none'
}

type Properties = {
  doctor: DoctorCard
  listing: DoctorRowListing
  /** A hairline above, between peers. */
  ruled: boolean
}

/** A doctor in a list: both names, post, and where they work. */
export function DoctorRow({ doctor, listing, ruled }: Properties) {
  const language = useLanguage()
  const otherName = localizedBeside(doctor.name, language)
  const name = localized(doctor.name, language)
  return (
    <Link className={ruled ? `${classes.row} ${classes.ruled}` : classes.row} url={listing.url(doctor.slug)}>
      {doctor.portrait ? (
        <View className={classes.portrait}>
          <Picture picture={doctor.portrait} address={listing.address} width={68} shape={5 / 4} decorative />
        </View>
      ) : null}
      <View className={classes.text}>
        <View {...inLanguage(localizedLanguage(doctor.name, language), classes.names)}>
          <Text className={classes.name}>{name}</Text>
          {otherName && otherName !== name ? <Text className={classes.otherName}>{otherName}</Text> : null}
        </View>
        <Text className={classes.who}>{localized(doctor.post, language)}</Text>
        {listing.place === 'none' ? null : (
          <Text className={classes.who}>{localized(doctor[listing.place], language)}</Text>
        )}
      </View>
    </Link>
  )
}

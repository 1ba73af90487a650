import { Text, View } from '@tarojs/components'
import type { DoctorPage } from '../../contract/documents'
import { localized, localizedLanguage } from '../../contract/language'
import { doctorName } from '../i18n/doctorName'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import { inLanguage, role } from './accessibility'
import classes from './DoctorProfile.module.scss'
import type { InterviewListing } from './interviewListing'
import { NeighbourRow } from './NeighbourRow'
import { Picture } from './Picture'
import { SectionRule } from './SectionRule'

/** A doctor's record: the Chinese name upright beside the portrait, then all that the record says. */
export function DoctorProfile({ page, listing }: { page: DoctorPage; listing: InterviewListing }) {
  const words = useWords()
  const language = useLanguage()
  const { doctor, interviews } = page
  const degrees = doctor.degrees.join(', ')
  const biography = localized(doctor.biography, language) ?? []
  return (
    <>
      <View className={classes.face}>
        {doctor.name.zh ? (
          <View className={classes.upright}>
            <Text className={doctor.name.zh.length > 5 ? classes.uprightLong : classes.uprightName}>
              {doctor.name.zh}
            </Text>
            <View className={classes.seal} aria-hidden="true" />
          </View>
        ) : null}
        {doctor.portrait ? (
          <View className={classes.portrait}>
            <Picture picture={doctor.portrait} address={listing.address} width={278} shape={380 / 278} />
          </View>
        ) : null}
      </View>
      <Text className={classes.name} {...role('heading', 1)} userSelect>
        {language === 'zh' && doctor.pinyin ? doctor.pinyin : doctorName(doctor, 'en')}
      </Text>
      <Text className={classes.post}>
        {[localized(doctor.post, language), degrees].filter(Boolean).join(words.listSeparator)}
      </Text>
      <View className={classes.places}>
        <Text className={classes.place}>{localized(doctor.department.name, language)}</Text>
        <Text className={classes.place}>{localized(doctor.hospital.name, language)}</Text>
      </View>
      <View {...inLanguage(localizedLanguage(doctor.biography, language))}>
        {biography.map((paragraph) => (
          <Text key={paragraph} className={classes.biography} userSelect>
            {paragraph}
          </Text>
        ))}
      </View>
      {doctor.expertise.length > 0 ? (
        <>
          <SectionRule label={words.worksOn} />
          <View className={classes.fields}>
            {doctor.expertise.map((field) => (
              <Text key={localized(field, 'en')} className={classes.field}>
                {localized(field, language)}
              </Text>
            ))}
          </View>
        </>
      ) : null}
      <SectionRule label={words.interviews} />
      {interviews.map((card) => (
        <NeighbourRow
          key={card.id}
          card={card}
          listing={listing}
          kicker={`${formatDate(card.datePublished, language)} · ${words.minutes(listing.version(card).readingMinutes)}`}
          withDoctor={false}
        />
      ))}
      {interviews.length === 0 ? <Text className={classes.none}>{words.noInterviewsYet}</Text> : null}
      <View className={classes.foot} />
    </>
  )
}

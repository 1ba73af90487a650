import { Text, View } from '@tarojs/components'
import type { DoctorFilters } from '../../contract/doctorFilters'
import type { DoctorPage } from '../../contract/documents'
import { localized, localizedLanguage } from '../../contract/language'
import type { PlaceKind } from '../../contract/paths'
import { doctorName } from '../i18n/doctorName'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import { heading, inLanguage } from './accessibility'
import classes from './DoctorProfile.module.scss'
import { DoctorRowList } from './DoctorRowList'
import type { InterviewListing } from './interviewListing'
import { Link } from './Link'
import { LinkRow } from './LinkRow'
import { NeighbourRow } from './NeighbourRow'
import { Picture } from './Picture'
import { SectionRule } from './SectionRule'

/** Where the rows of a record lead. */
export type RecordLinks = {
  doctor: (slug: string) => string
  doctors: (filters: DoctorFilters) => string
  place: (kind: PlaceKind, slug: string) => string
}

type Properties = { page: DoctorPage; listing: InterviewListing; links: RecordLinks }

/** A doctor's record: the Chinese name upright beside the portrait, then all that the record says. */
export function DoctorProfile({ page, listing, links }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { doctor, fields, interviews, colleagues } = page
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
      <Text className={classes.name} {...heading(1)} userSelect>
        {language === 'zh' && doctor.pinyin ? doctor.pinyin : doctorName(doctor, 'en')}
      </Text>
      <Text className={classes.post}>
        {[localized(doctor.post, language), degrees].filter(Boolean).join(words.listSeparator)}
      </Text>
      {(['department', 'hospital'] as const).map((kind) => (
        <LinkRow
          key={kind}
          label={localized(doctor[kind].name, language) ?? ''}
          url={links.place(kind, doctor[kind].slug)}
        />
      ))}
      <View className={classes.line} />
      <View {...inLanguage(localizedLanguage(doctor.biography, language))}>
        {biography.map((paragraph) => (
          <Text key={paragraph} className={classes.biography} userSelect>
            {paragraph}
          </Text>
        ))}
      </View>
      {fields.length > 0 ? (
        <>
          <SectionRule label={words.worksOn} />
          <View className={classes.fields}>
            {fields.map(({ slug, name }) => (
              <Link
                key={slug}
                className={classes.fieldRow}
                linkClass={classes.fieldLink}
                url={links.doctors({ expertise: slug })}
              >
                <Text className={classes.field}>{localized(name, language)}</Text>
              </Link>
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
      {colleagues ? (
        <Colleagues doctor={doctor} colleagues={colleagues} links={links} address={listing.address} />
      ) : null}
      <View className={classes.foot} />
    </>
  )
}

type ColleaguesProperties = {
  doctor: DoctorPage['doctor']
  colleagues: NonNullable<DoctorPage['colleagues']>
  links: RecordLinks
  address: (src: string) => string
}

/** Some who work in the same department, and the way to all of them. */
function Colleagues({ doctor, colleagues, links, address }: ColleaguesProperties) {
  const words = useWords()
  const { sameHospital, count, doctors } = colleagues
  const filters = { department: doctor.department.slug, ...(sameHospital && { hospital: doctor.hospital.slug }) }
  return (
    <>
      <SectionRule label={sameHospital ? words.colleagues.here : words.colleagues.elsewhere} />
      <DoctorRowList
        doctors={doctors}
        listing={{ url: links.doctor, address, place: sameHospital ? 'none' : 'hospital' }}
        all={count > doctors.length ? { count: count + 1, url: links.doctors(filters) } : undefined}
      />
    </>
  )
}

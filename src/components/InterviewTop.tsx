import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Interview } from '../../contract/interview'
import { type Language, localized, localizedLanguage } from '../../contract/language'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import { heading, inLanguage } from './accessibility'
import { Byline } from './Byline'
import { Headline } from './Headline'
import classes from './InterviewTop.module.scss'
import { Link, OnLink } from './Link'
import { Picture } from './Picture'

type Properties = {
  interview: Interview
  /** How often it was read. */
  visits?: number
  address: (src: string) => string
  /** Where the doctor and the other language versions are. */
  doctorUrl: string
  versionUrl: (language: Language) => string
  /** Stands under the facts. */
  listen?: ReactNode
}

/** Text before picture: department, headline, byline, facts; then the cover and who the doctor is. */
export function InterviewTop({ interview, visits, address, doctorUrl, versionUrl, listen }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const { cover, doctor } = interview
  const biography = localized(doctor.biography, language) ?? []
  const others = interview.versions.filter((version) => version.language !== interview.language)
  return (
    <>
      <View {...inLanguage(interview.language, classes.top)}>
        <Text className={classes.department}>{localized(doctor.department.name, language)}</Text>
        <Headline
          className={classes.headline}
          text={interview.headline}
          language={interview.language}
          level={1}
          selectable
        />
      </View>
      <Byline doctor={doctor} address={address} url={doctorUrl} />
      <View className={classes.facts}>
        <Text className={classes.fact}>{formatDate(interview.datePublished, language)}</Text>
        <Text className={classes.fact}>{words.minutes(interview.readingMinutes)}</Text>
        {visits ? <Text className={classes.fact}>{words.visits(visits)}</Text> : null}
        <OnLink>
          {others.map((version) => (
            <Link
              key={version.language}
              className={classes.version}
              openType="redirect"
              url={versionUrl(version.language)}
            >
              {words.readVersion[version.language]}
            </Link>
          ))}
        </OnLink>
      </View>
      {listen}
      {cover ? (
        <>
          <Picture picture={cover} address={address} shape={300 / 390} />
          {cover.caption ? <Text className={classes.caption}>{cover.caption}</Text> : null}
        </>
      ) : null}
      {biography.length > 0 ? (
        <View className={classes.brief}>
          <Text className={classes.label} {...heading(2)}>
            {words.brief}
          </Text>
          <View {...inLanguage(localizedLanguage(doctor.biography, language))}>
            {biography.map((paragraph) => (
              <Text key={paragraph} className={classes.paragraph} userSelect>
                {paragraph}
              </Text>
            ))}
          </View>
        </View>
      ) : null}
    </>
  )
}

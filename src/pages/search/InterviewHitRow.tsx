import { Text, View } from '@tarojs/components'
import { heading, inLanguage, role } from '../../components/accessibility'
import { doctorName } from '../../i18n/doctorName'
import { useLanguage, useWords, type Words, wordsOf } from '../../i18n/words'
import { interviewUrl } from '../../routes'
import type { InterviewHit, Passage } from '../../search/hits'
import { excerptOf } from './excerptOf'
import { HitLink } from './HitLink'
import classes from './hits.module.scss'
import { Marked } from './Marked'
import { type ReadPassage, usePassage } from './usePassage'

type Properties = {
  hit: InterviewHit
  query: string
  read: ReadPassage
  /** Whether it can be opened; in single-page mode nothing can. */
  linked: boolean
  onOpen: () => void
  ruled: boolean
}

/** An interview that was found: where in it, its headline, and the sentence, which comes when the row is in view. */
export function InterviewHitRow({ hit, query, read, linked, onOpen, ruled }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const id = `hit-${hit.id}-${hit.language}`
  const state = usePassage(id, hit, query, read)
  const passage = typeof state === 'object' ? state : undefined
  const inOther = (className = '') => (hit.language === language ? { className } : inLanguage(hit.language, className))
  return (
    <HitLink
      className={ruled ? `${classes.interview} ${classes.ruled}` : classes.interview}
      id={id}
      url={linked ? urlOf(hit, passage) : undefined}
      onOpen={onOpen}
    >
      <Text className={classes.where}>{`${whereOf(hit, passage, words)} · ${doctorName(hit.doctor, language)}`}</Text>
      <Text {...inOther(classes.headline)} {...heading(2)}>
        <Marked runs={hit.headline} />
      </Text>
      {hit.where === 'text' ? (
        passage ? (
          <Text {...inOther(classes.sentence)}>
            <Marked runs={excerptOf(passage.sentence, wordsOf[hit.language].ellipsis)} />
          </Text>
        ) : state === 'failed' ? (
          <Text className={classes.missing}>{words.noSentence}</Text>
        ) : (
          <View className={classes.waiting} {...role('img')} aria-label={words.loading} />
        )
      ) : null}
    </HitLink>
  )
}

/** An interview found in its text opens at the paragraph. */
function urlOf({ id, language }: InterviewHit, passage: Passage | undefined): string {
  return interviewUrl({ key: id, language, block: passage?.block })
}

/** "Title", "Section 3", "Questions". */
function whereOf({ where }: InterviewHit, passage: Passage | undefined, words: Words): string {
  if (where !== 'text' || !passage) return words.foundIn[where]
  const { section, inQuestions } = passage
  if (inQuestions) return words.foundIn.questions
  if (section?.number !== undefined) return words.section(section.number)
  return section?.title ?? words.introduction
}

import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/words'
import { role } from './accessibility'
import { Notice } from './Notice'
import classes from './Skeleton.module.scss'

export type SkeletonShape = 'list' | 'rows' | 'article' | 'profile'

/** How long one waits without a word, in milliseconds. */
const patience = 4000

/** What is being loaded, drawn as bars at the height of its text. Who waits for long is told that it goes on. */
export function Skeleton({ shape }: { shape: SkeletonShape }) {
  const words = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      {slow ? <Notice text={words.slow} /> : null}
      <View className={classes.skeleton} {...role('img')} aria-label={words.loading}>
        {parts[shape].map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
          <View key={index} className={classes[part]} />
        ))}
      </View>
    </>
  )
}

/** An element each, however many bars it has: what is drawn first is what is waited for first. */
type Part = 'picture' | 'lead' | 'row' | 'name' | 'title' | 'person' | 'paragraph'

const parts: Record<SkeletonShape, Part[]> = {
  list: ['picture', 'lead', 'row', 'row'],
  rows: ['name', 'name', 'name', 'name', 'name'],
  article: ['title', 'paragraph', 'paragraph', 'paragraph'],
  profile: ['picture', 'person', 'paragraph', 'paragraph'],
}

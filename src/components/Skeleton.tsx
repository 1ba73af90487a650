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
      <View className={`${classes.skeleton} ${classes[shape]}`} {...role('img')} aria-label={words.loading}>
        {bars[shape].map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change places
          <View key={index} className={classes[bar]} />
        ))}
      </View>
    </>
  )
}

type Bar = 'picture' | 'headline' | 'short' | 'line' | 'half' | 'gap'

const paragraph: Bar[] = ['line', 'line', 'line', 'half', 'gap']

const bars: Record<SkeletonShape, Bar[]> = {
  list: ['picture', 'short', 'headline', 'half', 'gap', 'short', 'line', 'half', 'gap', 'short', 'line', 'half'],
  rows: [
    'short',
    'half',
    'gap',
    'short',
    'half',
    'gap',
    'short',
    'half',
    'gap',
    'short',
    'half',
    'gap',
    'short',
    'half',
  ],
  article: ['short', 'headline', 'headline', 'gap', 'half', 'gap', ...paragraph, ...paragraph, ...paragraph],
  profile: ['picture', 'headline', 'half', 'gap', ...paragraph, ...paragraph],
}

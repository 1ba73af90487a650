import { View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { role } from './accessibility'
import classes from './Skeleton.module.scss'

/** What is being loaded, drawn as bars at the height of its text. */
export function Skeleton({ shape }: { shape: 'list' | 'rows' | 'article' | 'profile' }) {
  const words = useWords()
  return (
    <View className={`${classes.skeleton} ${classes[shape]}`} {...role('img')} aria-label={words.loading}>
      {bars[shape].map((bar, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change places
        <View key={index} className={classes[bar]} />
      ))}
    </View>
  )
}

type Bar = 'picture' | 'headline' | 'short' | 'line' | 'half' | 'gap'

const paragraph: Bar[] = ['line', 'line', 'line', 'half', 'gap']

const bars: Record<'list' | 'rows' | 'article' | 'profile', Bar[]> = {
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

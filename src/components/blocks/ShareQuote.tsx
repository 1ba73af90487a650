import { View } from '@tarojs/components'
import { useWords } from '../../i18n/words'
import { control } from '../accessibility'
import classes from './ShareQuote.module.scss'

/** The row under words that can be shared. */
export function ShareQuote({ under, onTap }: { under: 'quote' | 'paragraph'; onTap: () => void }) {
  return (
    <View className={classes[under]} hoverClass="pressed" onClick={onTap} {...control('button')}>
      {useWords().shareQuote}
    </View>
  )
}

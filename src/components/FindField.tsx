import { Input, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control, named } from './accessibility'
import classes from './FindField.module.scss'
import { Icon } from './Icon'

type Properties = {
  text: string
  onText: (text: string) => void
  /** What can be found; else interviews. */
  placeholder?: string
}

/** A field that narrows the list beneath it while one types. */
export function FindField({ text, onText, placeholder }: Properties) {
  const words = useWords()
  return (
    <View className={classes.field}>
      <Input
        className={classes.input}
        value={text}
        placeholder={placeholder ?? words.find}
        placeholderClass={classes.placeholder}
        onInput={({ detail }) => onText(detail.value)}
        {...named(words.find)}
      />
      {text ? (
        <View
          className={classes.clear}
          hoverClass="pressed"
          onClick={() => onText('')}
          {...control('button')}
          aria-label={words.clear}
        >
          <Icon name="close" size={20} />
        </View>
      ) : null}
    </View>
  )
}

import { ScrollView, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import classes from './LetterStrip.module.scss'

/** In CSS pixels (`LetterStrip.module.scss`). */
const cellWidth = 44

type Properties = { letters: readonly string[]; current?: string; onLetter: (letter: string) => void }

/** The letters in use; it stays at the top, with a dot under the letter where one is. */
export function LetterStrip({ letters, current, onLetter }: Properties) {
  const words = useWords()
  // The letters before the current one stay in sight, too.
  const before = Math.max(0, letters.indexOf(current ?? '') - 2)
  return (
    <ScrollView className={classes.strip} scrollX enableFlex showScrollbar={false} scrollLeft={before * cellWidth}>
      {letters.map((letter) => (
        <View
          key={letter}
          className={letter === current ? `${classes.cell} ${classes.current}` : classes.cell}
          hoverClass="pressed"
          onClick={() => onLetter(letter)}
          {...control('button')}
          aria-label={
            letter === current
              ? `${words.letter(letter)}${words.listSeparator}${words.youAreHere}`
              : words.letter(letter)
          }
        >
          {letter}
        </View>
      ))}
    </ScrollView>
  )
}

import { Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { bodySizes, type Theme, themes } from '../theme/appearance'
import { control, role } from './accessibility'
import classes from './TextAndPage.module.scss'

/** Five specimens at their true scale. */
export function TextSizes({ chosen, onChoose }: { chosen: number; onChoose: (index: number) => void }) {
  const words = useWords()
  return (
    <View className={classes.sizes} {...role('radiogroup')} aria-label={words.textSize}>
      {bodySizes.map((size, index) => (
        <View
          key={size}
          className={`${classes.size} ${index === chosen ? classes.chosenSize : ''}`}
          style={`font-size:${size}px`}
          hoverClass="pressed"
          onClick={() => onChoose(index)}
          {...control('radio')}
          aria-checked={index === chosen ? 'true' : 'false'}
          aria-label={words.textSizes[index]}
        >
          Aa
        </View>
      ))}
    </View>
  )
}

/** Four pages in their own colours. */
export function Themes({ chosen, onChoose }: { chosen: Theme; onChoose: (theme: Theme) => void }) {
  const words = useWords()
  return (
    <View className={classes.themes} {...role('radiogroup')} aria-label={words.page}>
      {themes.map((theme) => (
        <View
          key={theme}
          className={`${classes.theme} ${theme === chosen ? classes.chosenTheme : ''}`}
          hoverClass="pressed"
          onClick={() => onChoose(theme)}
          {...control('radio')}
          aria-checked={theme === chosen ? 'true' : 'false'}
        >
          <View className={`${classes.specimen} theme-${theme === 'auto' ? 'light' : theme}`} aria-hidden="true">
            Aa
            {theme === 'auto' ? <View className={`${classes.half} theme-dark`}>Aa</View> : null}
          </View>
          <Text className={classes.themeName}>{words.themes[theme]}</Text>
        </View>
      ))}
    </View>
  )
}

import { Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import classes from './FilterOption.module.scss'
import { Icon } from './Icon'

type Properties = { label: string; count: number; chosen: boolean; onTap: () => void }

/** A value that a filter may take, and how many doctors it leaves. */
export function FilterOption({ label, count, chosen, onTap }: Properties) {
  const words = useWords()
  return (
    <View
      className={chosen ? `${classes.option} ${classes.chosen}` : classes.option}
      hoverClass="pressed"
      onClick={onTap}
      {...control('radio')}
      aria-checked={chosen ? 'true' : 'false'}
      aria-label={`${label}${words.listSeparator}${words.doctorCount(count)}`}
    >
      <Text className={classes.label}>{label}</Text>
      <Text className={classes.count}>{count}</Text>
      <View className={classes.check}>{chosen ? <Icon name="check" size={20} /> : null}</View>
    </View>
  )
}

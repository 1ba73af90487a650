import { View } from '@tarojs/components'
import { control, role } from './accessibility'
import classes from './Tabs.module.scss'

type Properties<Key extends string> = {
  tabs: readonly { key: Key; label: string }[]
  chosen: Key
  onChoose: (key: Key) => void
}

/** Lists side by side, of which one is shown beneath. */
export function Tabs<Key extends string>({ tabs, chosen, onChoose }: Properties<Key>) {
  return (
    <View className={classes.tabs} {...role('tablist')}>
      {tabs.map(({ key, label }) => (
        <View
          key={key}
          className={`${classes.tab} ${key === chosen ? classes.chosen : ''}`}
          hoverClass="pressed"
          onClick={() => onChoose(key)}
          {...control('tab')}
          aria-selected={key === chosen ? 'true' : 'false'}
        >
          {label}
        </View>
      ))}
    </View>
  )
}

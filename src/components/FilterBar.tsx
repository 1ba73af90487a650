import { Text, View } from '@tarojs/components'
import { type FacetName, facetNames } from '../../contract/doctorFilters'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import classes from './FilterBar.module.scss'
import { Icon } from './Icon'

type Properties = {
  /** What each filter that is set asks for, in words. */
  chosen: { [Name in FacetName]?: string }
  onOpen: (name: FacetName) => void
  onClear: (name: FacetName) => void
}

/** The filters of the directory: each opens its choice; one that is set says its value, and can be taken away. */
export function FilterBar({ chosen, onOpen, onClear }: Properties) {
  const words = useWords()
  return (
    <View className={classes.bar}>
      {facetNames.map((name) => {
        const value = chosen[name]
        return (
          <View key={name} className={classes.filter}>
            <View
              className={value === undefined ? classes.label : `${classes.label} ${classes.value}`}
              hoverClass="pressed"
              onClick={() => onOpen(name)}
              {...control('button')}
              aria-label={value === undefined ? undefined : `${words.filters[name]}${words.listSeparator}${value}`}
            >
              <Text>{value ?? words.filters[name]}</Text>
              {value === undefined ? <Icon name="chevron-right" size={18} className={classes.down} /> : null}
            </View>
            {value === undefined ? null : (
              <View
                className={classes.clear}
                hoverClass="pressed"
                onClick={() => onClear(name)}
                {...control('button')}
                aria-label={words.remove(value)}
              >
                <Icon name="close" size={18} />
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}

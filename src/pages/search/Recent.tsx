import { Text, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { control, heading } from '../../components/accessibility'
import { Icon } from '../../components/Icon'
import { LinkRow } from '../../components/LinkRow'
import { tell } from '../../hooks/tell'
import { useWords } from '../../i18n/words'
import { clearSearches, forgetSearch, listSearches, subscribeSearches } from '../../storage/recentSearches'
import classes from './Recent.module.scss'

/** What was searched for lately, each to search for again or to forget; before the first search, what can be found. */
export function Recent({ onChoose }: { onChoose: (query: string) => void }) {
  const words = useWords()
  const searches = useSyncExternalStore(subscribeSearches, listSearches)
  const sayIfRefused = (done: boolean) => {
    if (!done) tell(words.savingProblems.notRemoved, words.ok)
  }
  if (searches.length === 0) return <Text className={classes.hint}>{words.searchHint}</Text>
  return (
    <>
      <Text className={classes.label} {...heading(2)}>
        {words.recentSearches}
      </Text>
      {searches.map((query) => (
        <View key={query} className={classes.row}>
          <View className={classes.query} hoverClass="pressed" onClick={() => onChoose(query)} {...control('button')}>
            {query}
          </View>
          <View
            className={classes.remove}
            hoverClass="pressed"
            onClick={() => sayIfRefused(forgetSearch(query))}
            {...control('button')}
            aria-label={words.remove(query)}
          >
            <Icon name="close" size={20} />
          </View>
        </View>
      ))}
      <LinkRow label={words.clearSearches} onTap={() => sayIfRefused(clearSearches())} />
    </>
  )
}

import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announced, heading } from '../../components/accessibility'
import { Failure } from '../../components/Failure'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tabs } from '../../components/Tabs'
import { forgetSearchFiles, readSearchFile, readSearchText } from '../../endpoint/searchFiles'
import { showAddress } from '../../hooks/showAddress'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { type Find, type SearchState, useSearch } from '../../hooks/useSearch'
import { useShare } from '../../hooks/useShare'
import { type Words, wordsOf } from '../../i18n/words'
import { readSearchQuery, searchUrl, shareSearch } from '../../routes'
import { readPassage } from '../../search/readPassage'
import { search as searchFiles } from '../../search/search'
import { rememberSearch } from '../../storage/recentSearches'
import { Recent } from './Recent'
import { Results } from './Results'
import { SearchField, type SearchFieldHandle } from './SearchField'
import { countOf, lastListOf, type Scope, scopeTabs } from './scopes'
import classes from './search.module.scss'
import type { ReadPassage } from './usePassage'

const find: Find = async (query, options) => {
  const answer = await searchFiles(query, readSearchFile, options)
  if (!answer.ok) forgetSearchFiles()
  return answer
}
const read: ReadPassage = (query, hit) => readPassage(query, hit, readSearchText)

/** Doctors and the text of all interviews, found while one types. A search stands in the address: it can be shared. */
export default function SearchPage() {
  const appearance = useAppearance()
  const words = wordsOf[appearance.language]
  const initial = readSearchQuery(useRouter().params)
  const { state, type, compose, search, loadMore } = useSearch(initial, find)
  const [scope, setScope] = useState<Scope>('all')
  const field = useRef<SearchFieldHandle>(null)
  const query = queryOf(state)
  const found = state.status === 'ready' ? state.found : undefined
  const more = useCallback(() => {
    if (found) void loadMore(lastListOf(scope, found.answer))
  }, [found, scope, loadMore])
  const remember = useCallback(() => {
    if (found) rememberSearch(found.query)
  }, [found])
  const choose = (chosen: string) => {
    field.current?.set(chosen)
    rememberSearch(chosen)
    void search(chosen)
  }

  useNativeBars(words.search, appearance)
  useShare(shareSearch(query, `${query ? words.searchTitle(query) : words.search} · ${words.siteName}`))
  useEffect(() => showAddress(searchUrl(query)), [query])

  return (
    <Page appearance={appearance}>
      <Text className={classes.heard} {...heading(1)}>
        {words.search}
      </Text>
      <SearchField
        ref={field}
        initial={initial}
        onText={type}
        onCompose={compose}
        onConfirm={(text) => {
          rememberSearch(text.trim())
          void search(text)
        }}
      />
      <View onTouchStart={() => field.current?.leave()}>
        <Text className={classes.heard} {...announced}>
          {statusOf(state, scope, words)}
        </Text>
        {state.status === 'idle' ? (
          <Recent onChoose={choose} />
        ) : (
          <Tabs tabs={scopeTabs(words, found?.answer)} chosen={scope} onChoose={setScope} />
        )}
        {state.status === 'searching' ? <Skeleton shape="rows" /> : null}
        {state.status === 'failed' ? (
          <Failure error={state.error} wait={state.wait} onRetry={() => search(state.query)} />
        ) : null}
        {found ? (
          <Results
            found={found}
            scope={scope}
            onScope={setScope}
            read={read}
            linked={!appearance.singlePage}
            onOpen={remember}
            onMore={more}
          />
        ) : null}
      </View>
    </Page>
  )
}

function queryOf(state: SearchState): string {
  if (state.status === 'idle') return ''
  return state.status === 'ready' ? state.found.query : state.query
}

/** What those hear who cannot see that something was found. A failure speaks for itself. */
function statusOf(state: SearchState, scope: Scope, words: Words): string {
  if (state.status === 'searching') return words.searching
  return state.status === 'ready' ? words.resultCount(countOf(scope, state.found.answer)) : ''
}

import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { DoctorFilters, FacetName } from '../../../contract/doctorFilters'
import type { DoctorList, FacetOption } from '../../../contract/documents'
import { type Language, languages, localized } from '../../../contract/language'
import { control, role } from '../../components/accessibility'
import { Failure } from '../../components/Failure'
import { FilterOption } from '../../components/FilterOption'
import { FindField } from '../../components/FindField'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { facetResource } from '../../endpoint/facetResource'
import { useResource } from '../../hooks/useResource'
import { useLanguage, useWords } from '../../i18n/words'
import classes from './FilterSheet.module.scss'

/** From this many options on there is a field to find one. */
const findFrom = 13
/** Options that are drawn at first, and more each time the end is reached. */
const step = 30

type Properties = {
  name: FacetName
  filters: DoctorFilters
  /** The list on the screen, if there is one. */
  list: DoctorList | undefined
  onClose: () => void
  onChange: (filters: DoctorFilters) => void
}

/** The choice of one filter, the others staying as they are; nothing changes until the button says so. */
export function FilterSheet({ name, filters, list, onClose, onChange }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const [slug, setSlug] = useState(filters[name])
  const [text, setText] = useState('')
  const [drawn, setDrawn] = useState(step)
  const resource = useMemo(() => facetResource(filters, name, list), [filters, name, list])
  const { state, retry } = useResource(resource)
  const options = useMemo(
    () => (state.status === 'ready' ? inOrder(state.value.options, language) : []),
    [state, language],
  )
  const found = options.filter((option) => matches(option, text))
  const count =
    state.status !== 'ready'
      ? undefined
      : slug === undefined
        ? state.value.countWithout
        : (options.find((option) => option.slug === slug)?.count ?? 0)

  return (
    <Sheet
      title={words.filters[name]}
      onClose={onClose}
      onEnd={() => setDrawn(drawn + step)}
      foot={
        count === undefined ? null : (
          <View
            className={classes.show}
            hoverClass={classes.pressed}
            onClick={() => onChange({ ...filters, [name]: slug })}
            {...control('button')}
          >
            {words.showDoctors(words.doctorCount(count))}
          </View>
        )
      }
    >
      {state.status === 'loading' ? <Skeleton shape="rows" /> : null}
      {state.status === 'failed' ? <Failure error={state.error} onRetry={retry} /> : null}
      {options.length >= findFrom ? <FindField text={text} onText={setText} placeholder={words.findOption} /> : null}
      {state.status === 'ready' && found.length === 0 ? (
        <Text className={classes.none}>{text ? words.noOptionFound : words.noOptions}</Text>
      ) : null}
      {found.length > 0 ? (
        <View {...role('radiogroup')} aria-label={words.filters[name]}>
          {found.slice(0, drawn).map((option) => (
            <FilterOption
              key={option.slug}
              label={localized(option.name, language) ?? ''}
              count={option.count}
              chosen={option.slug === slug}
              onTap={() => setSlug(option.slug === slug ? undefined : option.slug)}
            />
          ))}
        </View>
      ) : null}
    </Sheet>
  )
}

/** Published in the order of the Chinese names' pinyin: readers of English look for the English order. */
function inOrder(options: readonly FacetOption[], language: Language): readonly FacetOption[] {
  if (language === 'zh') return options
  const key = ({ name }: FacetOption) => (name.en ?? name.zh ?? '').toLowerCase()
  return [...options].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function matches({ name }: FacetOption, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return languages.some((language) => name[language]?.toLowerCase().includes(wanted))
}

import { type DoctorFilters, type FacetName, without } from '../../../contract/doctorFilters'
import { Empty, Failure } from '../../components/Failure'
import { LinkRow } from '../../components/LinkRow'
import { Skeleton } from '../../components/Skeleton'
import type { useLoosening } from '../../hooks/useLoosening'
import { useWords } from '../../i18n/words'

type Properties = Pick<ReturnType<typeof useLoosening>, 'state' | 'retry'> & {
  filters: DoctorFilters
  nameOf: (name: FacetName) => string
  onChange: (filters: DoctorFilters) => void
}

/** Nobody has all that is asked for: which filter to leave out, and who is left then. */
export function Loosenings({ state, retry, filters, nameOf, onChange }: Properties) {
  const words = useWords()
  if (state.status === 'loading') return <Skeleton shape="rows" />
  if (state.status === 'failed') return <Failure error={state.error} onRetry={retry} />
  const ways = state.value.filter(({ count }) => count > 0)
  return (
    <>
      <Empty sentence={words.nobodyFits} />
      {ways.map(({ name, count }) => (
        <LinkRow
          key={name}
          label={words.withoutFilter(nameOf(name), words.doctorCount(count))}
          onTap={() => onChange(without(filters, name))}
        />
      ))}
      <LinkRow label={words.seeAllDoctors} onTap={() => onChange({})} />
    </>
  )
}

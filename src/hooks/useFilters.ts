import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { DoctorFilters } from '../../contract/doctorFilters'
import { doctorsQuery, readDoctorFilters } from '../routes'

/** The filters of the page's address, which readers change in place; the address follows them where there is one. */
export function useFilters(): [DoctorFilters, (filters: DoctorFilters) => void] {
  const { params } = useRouter()
  const [filters, setFilters] = useState(() => readDoctorFilters(params))

  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') showInAddress(filters)
  }, [filters])
  return [filters, setFilters]
}

/** The web's address bar: what is copied from it opens the same list. */
function showInAddress(filters: DoctorFilters) {
  const [page = ''] = window.location.hash.split('?')
  const query = doctorsQuery(filters)
  window.history.replaceState(window.history.state, '', query ? `${page}?${query}` : page)
}

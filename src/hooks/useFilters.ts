import Taro, { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DoctorFilters } from '../../contract/doctorFilters'
import { doctorsQuery, readDoctorFilters } from '../routes'

const web = process.env.TARO_ENV === 'h5'

/** The filters of the page's address, which readers change in place; the address follows them where there is one. */
export function useFilters(): [DoctorFilters, (filters: DoctorFilters) => void] {
  const { params } = useRouter()
  const [filters, setFilters] = useState(() => readDoctorFilters(params))
  const latest = useRef(filters)
  latest.current = filters

  useEffect(() => {
    if (web) showInAddress(filters)
  }, [filters])

  // WeChat's "Copy link" (base library 2.14.3) knows the address the page was opened with: it is told of the filters.
  const answer = useCallback(() => ({ query: doctorsQuery(latest.current) }), [])
  useDidShow(() => {
    if (!web) Taro.onCopyUrl?.(answer)
  })
  useDidHide(() => {
    if (!web) Taro.offCopyUrl?.(answer)
  })
  return [filters, setFilters]
}

/** The web's address bar: what is copied from it opens the same list. */
function showInAddress(filters: DoctorFilters) {
  const [page = ''] = window.location.hash.split('?')
  const query = doctorsQuery(filters)
  window.history.replaceState(window.history.state, '', query ? `${page}?${query}` : page)
}

import { Failure } from '../../components/Failure'
import { Page } from '../../components/Page'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { wordsOf } from '../../i18n/words'
import { waysOn } from '../../routes'

/** What opens instead of a page that this version does not have: what may have happened, and where there is something to read. */
export default function MissingPage() {
  const appearance = useAppearance()
  useNativeBars(wordsOf[appearance.language].siteName, appearance)
  return (
    <Page appearance={appearance}>
      <Failure error="notFound" ways={waysOn} />
    </Page>
  )
}

import { localized } from '../../../contract/language'
import { DefinitionList } from '../../components/DefinitionList'
import { Inset } from '../../components/Inset'
import { Masthead } from '../../components/Masthead'
import { Page } from '../../components/Page'
import { Prose } from '../../components/Prose'
import { ResourceStatus } from '../../components/ResourceStatus'
import { SectionRule } from '../../components/SectionRule'
import { siteResource } from '../../endpoint/siteResource'
import { useAppearance } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useResource } from '../../hooks/useResource'
import { useShare } from '../../hooks/useShare'
import { wordsOf } from '../../i18n/words'
import { sharePage } from '../../routes'
import { OfficialAccount } from '../interview/OfficialAccount'

const resource = siteResource()

/** Who publishes this, the medical notice, what is kept about a reader, where corrections go. */
export default function AboutPage() {
  const appearance = useAppearance()
  const { language } = appearance
  const words = wordsOf[language]
  const { state, retry } = useResource(resource)
  const site = state.status === 'ready' ? state.value : undefined
  useNativeBars(words.aboutTitle, appearance)
  useShare(sharePage('about', `${words.siteName} · ${words.aboutTitle}`))

  return (
    <Page appearance={appearance}>
      <Masthead name={(site && localized(site.name, language)) || words.siteName} />
      <ResourceStatus state={state} shape="rows" onRetry={retry} />
      {site ? <Prose large text={localized(site.about, language) ?? ''} /> : null}
      {site?.notice ? <Prose text={localized(site.notice, language) ?? ''} /> : null}
      <SectionRule label={words.medicalNotice} />
      <Prose text={words.medicalNoticeText} />
      <SectionRule label={words.privacy} />
      <Prose text={words.privacyText} />
      {site ? (
        <>
          <SectionRule label={words.publisher} />
          <Inset>
            <DefinitionList
              entries={[
                [words.publisher, localized(site.publisher, language)],
                [words.corrections, site.correctionsEmail],
                [words.officialAccount, site.officialAccount && localized(site.officialAccount.name, language)],
                [words.filingNumber, site.filingNumber],
              ]}
            />
          </Inset>
          {site.officialAccount ? <OfficialAccount site={site} /> : null}
        </>
      ) : null}
    </Page>
  )
}

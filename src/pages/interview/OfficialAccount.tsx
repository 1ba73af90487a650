import { useState } from 'react'
import type { Interview } from '../../../contract/interview'
import { localized } from '../../../contract/language'
import { LinkRow } from '../../components/LinkRow'
import { Sheet } from '../../components/Sheet'
import { ToCopy } from '../../components/ToCopy'
import { type Outcome, openAccount, openArticle } from '../../hooks/officialAccount'
import { useLanguage, useWords } from '../../i18n/words'

type Unopened = { what: 'article' | 'account'; why: Exclude<Outcome, 'opened'> }

/** The same interview on the official account, and the account itself. Where WeChat opens neither, what to copy instead. */
export function OfficialAccount({ interview }: { interview: Interview }) {
  const words = useWords()
  const language = useLanguage()
  const [unopened, setUnopened] = useState<Unopened>()
  const { officialAccountUrl: url, site } = interview
  const username = site.officialAccount?.username
  const name = (site.officialAccount && localized(site.officialAccount.name, language)) ?? words.siteName
  const labels = { article: words.officialAccountOpen, account: words.follow(name) }

  const explain = (what: Unopened['what']) => (why: Outcome) => {
    if (why !== 'opened') setUnopened({ what, why })
  }
  return (
    <>
      {url ? <LinkRow label={labels.article} leadsOutside onTap={() => openArticle(url, explain('article'))} /> : null}
      {username ? (
        <LinkRow label={labels.account} leadsOutside onTap={() => openAccount(username, explain('account'))} />
      ) : null}
      {unopened ? (
        <Sheet title={labels[unopened.what]} onClose={() => setUnopened(undefined)}>
          <ToCopy
            sentence={words.sentences(words.notOpened[unopened.why], words.openByHand[unopened.what])}
            texts={unopened.what === 'article' && url ? [url] : [name]}
          />
        </Sheet>
      ) : null}
    </>
  )
}

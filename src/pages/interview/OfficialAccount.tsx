import { OfficialAccount as FollowCard, Image, View } from '@tarojs/components'
import { useContext, useState } from 'react'
import type { Site } from '../../../contract/directory'
import { localized } from '../../../contract/language'
import { sourceFor } from '../../../contract/picture'
import { LinkRow } from '../../components/LinkRow'
import { alternative } from '../../components/Picture'
import { Sheet } from '../../components/Sheet'
import { ToCopy } from '../../components/ToCopy'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { hasFollowCard, type Outcome, openAccount, openArticle } from '../../hooks/officialAccount'
import { useLanguage, useWords } from '../../i18n/words'
import { SinglePageContext } from '../../theme/appearance'
import classes from './OfficialAccount.module.scss'

type Unopened = { what: 'article' | 'account'; why: Exclude<Outcome, 'opened'> }
type Properties = {
  site: Site
  /** The same interview on the account. */
  url?: string
}

/**
 * The same interview on the official account, and the account itself: by WeChat's own card where it shows one, else by a
 * row. Where WeChat opens neither, the code to press and what to copy. The table in docs/channel.md says when.
 */
export function OfficialAccount({ site, url }: Properties) {
  const words = useWords()
  const language = useLanguage()
  const [unopened, setUnopened] = useState<Unopened>()
  const [card, setCard] = useState<'none' | 'asked' | 'shown'>(() => (hasFollowCard() ? 'asked' : 'none'))
  const account = site.officialAccount
  const name = (account && localized(account.name, language)) ?? words.siteName
  const labels = { article: words.officialAccountOpen, account: words.follow(name) }
  const code = account?.qrCode && sourceFor(account.qrCode, 200, 3)
  const explain = (what: Unopened['what']) => (why: Outcome) => {
    if (why !== 'opened') setUnopened({ what, why })
  }
  const byHand = unopened?.what === 'account' && code ? 'code' : unopened?.what

  // Opened from Moments nothing leads to the account.
  return useContext(SinglePageContext) ? null : (
    <>
      {url ? <LinkRow label={labels.article} leadsOutside onTap={() => openArticle(url, explain('article'))} /> : null}
      {account && card !== 'none' ? (
        <View className={classes.card}>
          <FollowCard onLoad={() => setCard('shown')} onError={() => setCard('none')} />
        </View>
      ) : null}
      {account && card !== 'shown' ? (
        <LinkRow label={labels.account} leadsOutside onTap={() => openAccount(account.username, explain('account'))} />
      ) : null}
      {unopened && byHand ? (
        <Sheet title={labels[unopened.what]} onClose={() => setUnopened(undefined)}>
          {byHand === 'code' && code ? (
            <Image
              className={classes.code}
              src={endpointUrl(code)}
              showMenuByLongpress
              {...alternative(words.codeOf(name))}
            />
          ) : null}
          <ToCopy
            sentence={words.sentences(words.notOpened[unopened.why], words.openByHand[byHand])}
            texts={unopened.what === 'article' && url ? [url] : [name]}
          />
        </Sheet>
      ) : null}
    </>
  )
}

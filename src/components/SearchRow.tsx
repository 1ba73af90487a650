import { useWords } from '../i18n/words'
import { Icon } from './Icon'
import { Link, OnLink } from './Link'
import classes from './SearchRow.module.scss'

/** What looks like a field and leads to the search page. `under` says what stands above it. */
export function SearchRow({ url, under }: { url: string; under: 'masthead' | 'title' }) {
  const words = useWords()
  return (
    <OnLink>
      <Link className={`${classes.row} ${classes[under]}`} url={url}>
        <Icon name="search" className={classes.sign} />
        {words.searchFor}
      </Link>
    </OnLink>
  )
}

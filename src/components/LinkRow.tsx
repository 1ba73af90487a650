import { Text, View } from '@tarojs/components'
import { control } from './accessibility'
import { Icon } from './Icon'
import { Link, OnLink } from './Link'
import classes from './LinkRow.module.scss'

type Properties = { label: string; value?: string; leadsOutside?: boolean } & (
  | { url: string; onTap?: undefined }
  | { url?: undefined; onTap: () => void }
)

/** A row that leads somewhere: a page (a real link, which WeChat's crawler follows) or an action. */
export function LinkRow({ label, value, leadsOutside, url, onTap }: Properties) {
  const content = (
    <>
      <Text className={classes.label}>{label}</Text>
      {value ? <Text className={classes.value}>{value}</Text> : null}
    </>
  )
  const icon = <Icon name={leadsOutside ? 'arrow-up-right' : 'chevron-right'} size={20} />
  return url === undefined ? (
    <View className={classes.row} hoverClass="pressed" onClick={onTap} {...control('button')}>
      {content}
      {icon}
    </View>
  ) : (
    <Link className={classes.row} url={url}>
      {content}
      <OnLink>{icon}</OnLink>
    </Link>
  )
}

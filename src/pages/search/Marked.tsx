import { Text } from '@tarojs/components'
import type { MarkedText } from '../../search/hits'
import classes from './hits.module.scss'

/** Runs of a text, within a `Text`; what was searched for is underlined. */
export function Marked({ runs }: { runs: MarkedText }) {
  return (
    <>
      {runs.map(({ text, marked }, index) =>
        marked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their place
          <Text key={index} className={classes.mark}>
            {text}
          </Text>
        ) : (
          text
        ),
      )}
    </>
  )
}

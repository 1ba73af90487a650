import type { GeneralBehavior, GeneralComponent } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

/** A component or page as its own code sees it: the `this` of its methods. */
export interface Caller {
  is: string
  /** The engine's component behind it. */
  _$: GeneralComponent
  setData(data: Record<string, unknown>, callback?: () => void): void
}

/**
 * A behaviour for every component that sends each `setData` through JSON, as the bridge between WeChat's two threads
 * does, and reports it before it is drawn; the function that `report` gives is called when it has been. `onAttached` is
 * called with each component that enters a page.
 */
export function countingBehavior(
  space: CodeSpace,
  report: (caller: Caller, text: string) => () => void,
  onAttached: (caller: Caller) => void,
): GeneralBehavior {
  const definition = space.getComponentSpace().define()
  definition.lifetime('created', function created(this: unknown) {
    const caller = this as Caller
    const setData = caller.setData.bind(caller)
    caller.setData = (data, callback) => {
      const text = JSON.stringify(data)
      const onDrawn = report(caller, text)
      setData(JSON.parse(text), callback)
      onDrawn()
    }
  })
  definition.lifetime('attached', function attached(this: unknown) {
    onAttached(this as Caller)
  })
  return definition.registerBehavior()
}
